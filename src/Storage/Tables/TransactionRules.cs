using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Finds mistakes of the caller that the SDK does not check: the service refuses some of them, and accepts others and does the wrong thing.
/// </summary>
internal static class TransactionRules
{
    /// <summary>The limit of the service.</summary>
    public const int MaxActions = 100;

    /// <summary>Writes nothing, and fails the transaction where the row is not there.</summary>
    public static TableTransactionAction Touch(SessionId session, string rowKey) =>
        new(TableTransactionActionType.UpdateMerge, new TableEntity(session.Value, rowKey), ETag.All);

    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MaxActions)
            throw new ArgumentException($"A transaction has 1 to {MaxActions} actions, not {actions.Count}.", nameof(actions));
        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (action.Entity.PartitionKey != actions[0].Entity.PartitionKey)
                throw new ArgumentException("All actions of a transaction are in one partition.", nameof(actions));
            if (!rows.Add(action.Entity.RowKey))
                throw new ArgumentException("A transaction has at most one action for each row.", nameof(actions));
            // The SDK would send an update without an ETag unconditionally.
            if (action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace
                && action.ETag == default)
                throw new ArgumentException("An update needs the ETag of the row; ETag.All matches any version.", nameof(actions));
        }
    }
}
