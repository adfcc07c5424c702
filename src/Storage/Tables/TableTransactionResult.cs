using System.Diagnostics.CodeAnalysis;
using Azure;

namespace Praatplaat.Storage.Tables;

/// <summary>All of it happened, or, when <see cref="Conflict"/> is there, none of it.</summary>
public sealed class TableTransactionResult
{
    internal TableTransactionResult(IReadOnlyList<ETag> etags) => ETags = etags;

    internal TableTransactionResult(TableTransactionConflict conflict) => (ETags, Conflict) = ([], conflict);

    [MemberNotNullWhen(false, nameof(Conflict))]
    public bool Succeeded => Conflict is null;

    /// <summary>The new ETag of each row, in the order of the actions; a delete leaves <c>default</c>. Empty after a conflict.</summary>
    public IReadOnlyList<ETag> ETags { get; }

    public TableTransactionConflict? Conflict { get; }
}
