using System.Text.Json;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Rows;

/// <summary>The state of a session as a row: the state as JSON, beside it what an administrator looks for.</summary>
internal static class SessionRow
{
    /// <summary>Raised when a row changes shape, so that a newer bot can read an older one's rows.</summary>
    public const int Schema = 1;

    public static TableEntity Create(Session session) => new(session.Id.Value, Keys.Session)
    {
        ["Schema"] = Schema,
        ["Phase"] = session.Phase.ToString(),
        ["Tenant"] = session.Place.Tenant.Value,
        ["Playbook"] = session.Playbook.Id,
        ["State"] = JsonSerializer.Serialize(session, StorageJson.Default.Session),
    };

    public static Session Read(TableEntity row) =>
        JsonSerializer.Deserialize(row.GetString("State") ?? "", StorageJson.Default.Session)
        ?? throw new InvalidOperationException($"Session {row.PartitionKey} has no state.");
}
