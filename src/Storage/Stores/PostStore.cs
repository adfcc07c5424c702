using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Something that the bot posted, or tried to: where it stands, so that it can be updated and is not posted twice.</summary>
/// <param name="ActivityId">Empty where Teams did not return one.</param>
/// <param name="Shows">What the post shows, if that must be left alone; null where it may be updated at any time.</param>
public sealed record Post(string ConversationId, string ActivityId, string? Shows = null)
{
    /// <summary>The post is being sent. Where this stays true, the sender died, and nobody knows whether the post arrived.</summary>
    public bool IsSending { get; init; }

    /// <summary>Since when it is uncertain whether the post arrived; null where it is certain.</summary>
    public DateTimeOffset? UnconfirmedSince { get; init; }

    /// <summary>Why Teams refused the post; null where it did not.</summary>
    public Obstacle? Refused { get; init; }

    /// <summary>The post arrived.</summary>
    public bool IsThere => !IsSending && UnconfirmedSince is null && Refused is null;
}

/// <summary>The posts of a session, by name.</summary>
public sealed class PostStore(StorageTables tables)
{
    /// <returns>Null where nothing of this name was posted or tried.</returns>
    public async Task<Post?> FindAsync(SessionId id, string name, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.Post(name), cancellationToken);
        return row is null ? null : PostRow.Read(row);
    }

    /// <returns>The posts whose name begins with the prefix, by name.</returns>
    public async Task<IReadOnlyDictionary<string, Post>> BeginningWithAsync(
        SessionId id, string prefix, CancellationToken cancellationToken)
    {
        var posts = new Dictionary<string, Post>();
        var filter = RowFilter.Prefix(id.Value, Keys.Post(prefix));
        await foreach (var row in tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            posts[Keys.PostName(row.RowKey)] = PostRow.Read(row);
        return posts;
    }

    public Task SaveAsync(SessionId id, string name, Post post, CancellationToken cancellationToken) =>
        tables.Sessions.UpsertEntityAsync(PostRow.Create(id, name, post), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Forgets a post, so that the next one of this name is sent as a new message.</summary>
    public Task RemoveAsync(SessionId id, string name, CancellationToken cancellationToken) =>
        tables.Sessions.TryDeleteAsync(id.Value, Keys.Post(name), ETag.All, cancellationToken);
}

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

    public static Post Read(TableEntity row) => new(
        row.GetString("Conversation") ?? "", row.GetString("Activity") ?? "", row.GetString("Shows"))
    {
        IsSending = row.GetBoolean("Sending") ?? false,
        UnconfirmedSince = row.GetDateTimeOffset("UnsureSince"),
        Refused = ObstacleNames.Read(row.GetString("Refused")),
    };
}
