namespace Praatplaat.Storage.Tables;

/// <summary>What a request does, for who counts requests: a transaction does not name its table in the address.</summary>
/// <param name="Name">One of eight: <c>get</c>, <c>query</c>, <c>transaction</c>, …</param>
internal sealed record TableOperation(string Table, string Name);
