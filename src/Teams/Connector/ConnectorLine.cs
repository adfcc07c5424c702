namespace Praatplaat.Teams.Connector;

/// <summary>Where a call to Teams goes, and on whose account.</summary>
/// <param name="ServiceUrl">From an activity that was let in. Teams moves conversations between hosts: always keep the latest.</param>
/// <param name="TenantId">Whose limit the call counts against; null only from clients other than Teams.</param>
/// <param name="Party">Whose turn it takes where calls have to wait: a session, or the person (<c>29:…</c>) who pressed or wrote and so never waits behind a whole session.</param>
public sealed record ConnectorLine(Uri ServiceUrl, string? TenantId, string Party);

internal enum CallKind
{
    /// <summary>A message, its update, or a new thread in a channel.</summary>
    Write,

    /// <summary>The making of a chat, which counts for its member: hardly ever is it this that Teams finds too much.</summary>
    CreateChat,

    /// <summary>The roster, or the team.</summary>
    Read,
}

/// <summary>A call as Teams' limits see it.</summary>
/// <param name="Conversation">Also a channel or a member, for what is made there.</param>
internal sealed record LimitedCall(ConnectorLine Line, CallKind Kind, string Conversation)
{
    private static readonly AsyncLocal<LimitedCall?> Ambient = new();

    /// <summary>
    /// What the request is, for the handlers below the SDK's connector: it makes its requests itself, and has no way to hand anything
    /// along with one. A call that was not announced, such as one by a turn context, counts for its conversation alone.
    /// </summary>
    public static LimitedCall Of(HttpRequestMessage request) => Ambient.Value ?? Unannounced(request);

    /// <summary>Makes a call of the SDK's connector as this one.</summary>
    public async Task<T> MakeAsync<T>(Func<Task<T>> call)
    {
        // Ends with this method: an AsyncLocal that is set in an async method is not seen by its caller.
        Ambient.Value = this;
        return await call();
    }

    private static LimitedCall Unannounced(HttpRequestMessage request)
    {
        var path = request.RequestUri!.Segments;
        var at = Array.IndexOf(path, "conversations/") + 1;
        var conversation = at > 0 && at < path.Length ? Uri.UnescapeDataString(path[at].TrimEnd('/')) : "";
        var kind = request.Method == HttpMethod.Get ? CallKind.Read : CallKind.Write;
        return new LimitedCall(new ConnectorLine(request.RequestUri, null, conversation), kind, conversation);
    }
}
