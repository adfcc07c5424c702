using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Where something that the bot posted stands, so that it can be updated and is not posted twice.</summary>
/// <param name="ActivityId">Empty where Teams did not give it.</param>
/// <param name="Shows">What stands there and is not to be touched; null for what may be updated at any time.</param>
public sealed record Post(string ConversationId, string ActivityId, string? Shows = null)
{
    /// <summary>On its way: where nothing more was noted, whoever sent it died, and nobody knows whether it arrived.</summary>
    public bool IsSending { get; init; }

    /// <summary>Since when it is not certain that it arrived; null where it is.</summary>
    public DateTimeOffset? UnconfirmedSince { get; init; }

    /// <summary>Why it was not taken; null where it was.</summary>
    public Obstacle? Refused { get; init; }

    /// <summary>It stands there.</summary>
    public bool IsThere => !IsSending && UnconfirmedSince is null && Refused is null;
}

/// <summary>What a session has posted, by name.</summary>
public sealed class PostStore(StorageTables tables)
{
    /// <returns>Null when nothing of this name was posted, nor tried.</returns>
    public async Task<Post?> FindAsync(SessionId id, string name, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.Post(name), cancellationToken);
        return row is null ? null : PostRow.Read(row);
    }

    /// <summary>All whose name begins so, by name.</summary>
    public async Task<IReadOnlyDictionary<string, Post>> BeginningWithAsync(SessionId id, string prefix, CancellationToken cancellationToken)
    {
        var posts = new Dictionary<string, Post>();
        var filter = RowFilter.Prefix(id.Value, Keys.Post(prefix));
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            posts[Keys.PostOf(row.RowKey)] = PostRow.Read(row);
        return posts;
    }

    public Task SaveAsync(SessionId id, string name, Post post, CancellationToken cancellationToken) =>
        tables.Sessions.UpsertEntityAsync(PostRow.Create(id, name, post), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Forgets it: what comes under this name next is posted anew.</summary>
    public Task RemoveAsync(SessionId id, string name, CancellationToken cancellationToken) =>
        tables.Sessions.TryDeleteAsync(id.Value, Keys.Post(name), ETag.All, cancellationToken);
}

/// <summary>What was posted under a name, or what became of trying to.</summary>
internal static class PostRow
{
    public static TableEntity Create(SessionId session, string name, Post post) => RowSchema.NewRow(
        session.Value,
        Keys.Post(name),
        ("Conversation", post.ConversationId),
        ("Activity", post.ActivityId),
        ("Shows", post.Shows),
        ("Sending", post.IsSending ? true : null),
        ("UnsureSince", post.UnconfirmedSince),
        ("Refused", post.Refused is { } why ? ObstacleNames.Instance.Of(why) : null));

    public static Post Read(TableEntity row) => new(row.GetString("Conversation") ?? "", row.GetString("Activity") ?? "", row.GetString("Shows"))
    {
        IsSending = row.GetBoolean("Sending") ?? false,
        UnconfirmedSince = row.GetDateTimeOffset("UnsureSince"),
        Refused = ObstacleNames.Read(row.GetString("Refused")),
    };
}
