using Azure;

namespace Praatplaat.Storage.Tables;

/// <param name="ETag">
/// What the row must still be. An update demands one (<see cref="ETag.All"/> is: whatever it is now); a delete without
/// one takes any; an add and an upsert don't look at it.
/// </param>
public sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default);
