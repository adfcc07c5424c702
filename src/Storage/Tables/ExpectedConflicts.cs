using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Calls of the SDK that return a value where a conflict is expected: the row does not exist, exists already, or has changed. All other
/// failures are a <see cref="RequestFailedException"/>, including a missing table, which the SDK's <c>GetEntityIfExistsAsync</c> and
/// <c>DeleteEntityAsync</c> can't tell from a missing row. The SDK retries a request that got no response, so a write may report a conflict
/// with its own first attempt.
/// </summary>
internal static class ExpectedConflicts
{
    public static async Task EnsureCreatedAsync(this TableClient table, CancellationToken cancellationToken)
    {
        using var named = TableTelemetry.Name(table);
        await table.CreateIfNotExistsAsync(cancellationToken);
    }

    /// <returns>Null where there is no such row.</returns>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partition, string row, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        if (found.HasValue)
            return found.Value;
        ThrowIfTableNotFound(found.GetRawResponse());
        return null;
    }

    /// <returns>False where the row exists already.</returns>
    public static async Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (RowExists(refused))
        {
            return false;
        }
    }

    /// <param name="ifMatch">The version that the row must still have; <see cref="ETag.All"/> matches any version.</param>
    /// <returns>The new ETag of the row; null where the row is gone or has changed.</returns>
    public static async Task<ETag?> TryUpdateAsync(
        this TableClient table, TableEntity row, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        try
        {
            return (await table.UpdateEntityAsync(row, ifMatch, mode, cancellationToken)).Headers.ETag.GetValueOrDefault();
        }
        catch (RequestFailedException refused) when (RowIsGoneOrChanged(refused))
        {
            return null;
        }
    }

    /// <summary>Merges columns into the version of a row that was read, or adds the row.</summary>
    /// <param name="read">Null where there was no row.</param>
    /// <returns>False where somebody else wrote in between.</returns>
    public static async Task<bool> TryMergeAsync(
        this TableClient table, TableEntity row, ETag? read, CancellationToken cancellationToken) => read is { } version
        ? await table.TryUpdateAsync(row, version, TableUpdateMode.Merge, cancellationToken) is not null
        : await table.TryAddAsync(row, cancellationToken);

    /// <param name="ifMatch">The version that the row must still have; <see cref="ETag.All"/> matches any version.</param>
    /// <returns>False where the row is gone or has changed.</returns>
    public static async Task<bool> TryDeleteAsync(
        this TableClient table, string partition, string row, ETag ifMatch, CancellationToken cancellationToken)
    {
        try
        {
            var deleted = await table.DeleteEntityAsync(partition, row, ifMatch, cancellationToken);
            if (deleted.Status != 404)
                return true;
            ThrowIfTableNotFound(deleted);
            return false;
        }
        catch (RequestFailedException refused) when (RowIsGoneOrChanged(refused))
        {
            return false;
        }
    }

    /// <summary>Carries out all of the actions or none of them. The service refuses a body over 4 MiB.</summary>
    /// <param name="actions">They must follow <see cref="TransactionRules"/>.</param>
    /// <returns>False where one of the rows is gone, exists already, or has changed.</returns>
    public static async Task<bool> TrySubmitAsync(
        this TableClient table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        TransactionRules.Check(actions);
        using var named = TableTelemetry.Name(table);
        try
        {
            var done = await table.SubmitTransactionAsync(actions, cancellationToken);
            return done.Value.Count == actions.Count
                ? true
                : throw new RequestFailedException(
                    $"The table service answered {done.Value.Count} of the {actions.Count} actions of a transaction.");
        }
        catch (TableTransactionFailedException refused) when (RowExists(refused) || RowIsGoneOrChanged(refused))
        {
            return false;
        }
    }

    private static bool RowExists(RequestFailedException refused) =>
        refused.Status == 409 && refused.ErrorCode == TableErrorCode.EntityAlreadyExists;

    private static bool RowIsGoneOrChanged(RequestFailedException refused) =>
        refused.Status == 412 || (refused.Status == 404 && refused.ErrorCode != TableErrorCode.TableNotFound);

    /// <summary>
    /// Looks for the error code in the raw body: an exception would have it as a property, but building one for every missing row is slow.
    /// </summary>
    private static void ThrowIfTableNotFound(Response notFound)
    {
        if (notFound.Content.ToMemory().Span.IndexOf("TableNotFound"u8) >= 0)
            throw new RequestFailedException(notFound);
    }
}
