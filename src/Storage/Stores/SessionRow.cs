using Azure.Data.Tables;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>The state of a session as a row: the state as JSON, beside it what an administrator looks for.</summary>
internal static class SessionRow
{
    public static TableEntity Create(Session session) => RowSchema.NewRow(
        session.Id.Value,
        Keys.Session,
        ("Phase", PhaseNames.Instance.Of(session.Phase)),
        ("Tenant", session.Location.Tenant.Value),
        ("Playbook", session.Playbook.Id),
        ("State", SessionJson.Write(session)));

    /// <exception cref="NewerSchemaException">It is of a newer version.</exception>
    public static Session Read(TableEntity row)
    {
        if (row.GetInt32(RowSchema.Column) is { } schema and > RowSchema.Current)
            throw new NewerSchemaException(row.PartitionKey, schema, RowSchema.Current);
        return SessionJson.Read(row.GetString("State") ?? "")
            ?? throw new InvalidOperationException($"Session {row.PartitionKey} has no state.");
    }
}
