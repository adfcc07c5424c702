using Praatplaat.Sessions;
using Praatplaat.Storage.Rows;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>Where something that the bot posted stands, so that it can be updated and is not posted twice.</summary>
/// <param name="Shows">What stands there and is not to be touched; null for what may be updated at any time.</param>
public sealed record Post(string ConversationId, string ActivityId, string? Shows = null);

/// <summary>What a session has posted, by name.</summary>
public sealed class PostStore(StorageTables tables)
{
    /// <returns>Null when nothing of this name was posted.</returns>
    public async Task<Post?> FindAsync(SessionId id, string name, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.GetEntityIfExistsAsync(id.Value, Keys.Post(name), cancellationToken);
        return row is null ? null : new Post(row.GetString("Conversation") ?? "", row.GetString("Activity") ?? "", row.GetString("Shows"));
    }

    public Task SaveAsync(SessionId id, string name, Post post, CancellationToken cancellationToken) =>
        tables.Sessions.UpsertEntityAsync(
            new TableEntity(id.Value, Keys.Post(name))
            {
                ["Schema"] = SessionRow.Schema,
                ["Conversation"] = post.ConversationId,
                ["Activity"] = post.ActivityId,
                ["Shows"] = post.Shows,
            },
            TableUpdateMode.Replace,
            cancellationToken);

    /// <summary>Forgets it: what comes under this name next is posted anew.</summary>
    public Task RemoveAsync(SessionId id, string name, CancellationToken cancellationToken) =>
        tables.Sessions.DeleteEntityAsync(id.Value, Keys.Post(name), cancellationToken: cancellationToken);
}
