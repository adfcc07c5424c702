namespace Praatplaat.Storage.Tables;

/// <param name="ActionIndex">The action that would not go, counted from 0; null when the service did not say which.</param>
/// <param name="Status">404 (no such row), 409 (the row is there already) or 412 (the row has changed).</param>
public sealed record TableTransactionConflict(int? ActionIndex, int Status, string? ErrorCode);
