using Azure.Data.Tables;

namespace Praatplaat.Storage.Tables;

/// <summary>The rules of a transaction that the SDK leaves to the service, or that its service does not have: a caller's mistakes, not worth a request.</summary>
internal static class TransactionRules
{
    /// <summary>Actions in one transaction.</summary>
    public const int Most = 100;

    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > Most)
            throw new ArgumentException($"A transaction has 1 to {Most} actions, not {actions.Count}.", nameof(actions));
        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (action.Entity.PartitionKey != actions[0].Entity.PartitionKey)
                throw new ArgumentException("A transaction stays within one partition.", nameof(actions));
            if (!rows.Add(action.Entity.RowKey))
                throw new ArgumentException("A transaction has one action a row.", nameof(actions));
            // The SDK sends such an update without a condition.
            if (action is { ActionType: TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace } && action.ETag == default)
                throw new ArgumentException("An update says which version it changes; ETag.All is any.", nameof(actions));
        }
    }
}
