namespace Praatplaat.Teams.Connector;

/// <summary>Where a call to Teams goes, and whose limits and whose queue it counts in.</summary>
/// <param name="ServiceUrl">
/// Comes from an activity that was let in. Teams moves conversations between hosts, so always keep the latest.
/// </param>
/// <param name="TenantId">The tenant whose limit the call counts against; null only for clients other than Teams.</param>
/// <param name="QueueKey">
/// Calls with the same key wait in one queue, and the queues take turns: the id of a session, or of the person (<c>29:…</c>) who pressed or
/// wrote, so that a person never waits behind a whole session.
/// </param>
public sealed record ConnectorTarget(Uri ServiceUrl, string? TenantId, string QueueKey)
{
    /// <summary>True for a message that had better come twice than never: it is sent again also where the first may have arrived.</summary>
    public bool MayComeTwice { get; init; }

    /// <summary>Keeps whether the call is on its way; null where nobody needs to know.</summary>
    public ISendRecord? Record { get; init; }
}

/// <summary>Keeps whether a call is on its way, for a caller that has to know afterwards whether it may have been done.</summary>
public interface ISendRecord
{
    /// <summary>The attempt leaves now: it has waited for Teams' limits and has its token.</summary>
    Task LeavingAsync(CancellationToken cancellationToken);

    /// <summary>The attempt did nothing. Another one may follow.</summary>
    Task NotDoneAsync(CancellationToken cancellationToken);
}

internal enum CallKind
{
    /// <summary>Sends or updates a message, or starts a thread in a channel.</summary>
    Write,

    /// <summary>Creates a chat. It counts for the chat's member, and is hardly ever the reason why Teams counts too many calls.</summary>
    CreateChat,

    /// <summary>Reads the roster or the team.</summary>
    Read,
}

/// <summary>A call as the limits of Teams count it.</summary>
/// <param name="Conversation">The conversation; for what is created, the channel or the member it is created for.</param>
internal sealed record LimitedCall(ConnectorTarget Target, CallKind Kind, string Conversation)
{
    private static readonly AsyncLocal<LimitedCall?> Ambient = new();

    /// <summary>Whether the call can be made again although it may have been done, whatever its method says.</summary>
    public bool IsRepeatable { get; init; } = Target.MayComeTwice;

    /// <summary>
    /// Tells the handlers below the SDK's connector which call a request belongs to: the SDK makes its requests itself, and can't pass
    /// anything along with them. A call that nobody announced, such as one by a turn context, counts for its conversation alone.
    /// </summary>
    public static LimitedCall Of(HttpRequestMessage request) => Ambient.Value ?? Unannounced(request);

    /// <summary>Makes a call of the SDK's connector and announces it as this one.</summary>
    public async Task<T> MakeAsync<T>(Func<Task<T>> call)
    {
        // The announcement ends with this method: the caller of an async method does not see the AsyncLocal that it sets.
        Ambient.Value = this;
        return await call();
    }

    private static LimitedCall Unannounced(HttpRequestMessage request)
    {
        var path = request.RequestUri!.Segments;
        var at = Array.IndexOf(path, "conversations/") + 1;
        var conversation = at > 0 && at < path.Length ? Uri.UnescapeDataString(path[at].TrimEnd('/')) : "";
        var kind = request.Method == HttpMethod.Get ? CallKind.Read : CallKind.Write;
        return new LimitedCall(new ConnectorTarget(request.RequestUri, null, conversation), kind, conversation);
    }
}
