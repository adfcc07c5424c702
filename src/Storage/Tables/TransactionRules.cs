namespace Praatplaat.Storage.Tables;

/// <summary>What is the caller's mistake and not worth a request.</summary>
internal static class TransactionRules
{
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > 100)
            throw new ArgumentException($"A transaction has 1 to 100 actions, not {actions.Count}.", nameof(actions));
        foreach (var action in actions)
        {
            if (action.Entity.PartitionKey != actions[0].Entity.PartitionKey)
                throw new ArgumentException("A transaction stays within one partition.", nameof(actions));
            if (action is { ActionType: TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace } && action.ETag == default)
                throw new ArgumentException("An update says which version it changes; ETag.All is any.", nameof(actions));
        }
    }
}
