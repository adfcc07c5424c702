using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Calls of the SDK whose refusal a caller expects, with that refusal as a value: a row that is not there, is there already, or has
/// changed. Anything else is a <see cref="RequestFailedException"/> still, a missing table among it, which the SDK's own
/// <c>GetEntityIfExistsAsync</c> and <c>DeleteEntityAsync</c> take for a missing row. A request that got no answer is sent again, so a
/// write can find what its own first try did.
/// </summary>
internal static class ExpectedConflicts
{
    /// <summary>Harmless where the table is there.</summary>
    public static async Task EnsureCreatedAsync(this TableClient table, CancellationToken cancellationToken)
    {
        using var named = TableTelemetry.Name(table);
        await table.CreateIfNotExistsAsync(cancellationToken);
    }

    /// <returns>Null when there is no such row.</returns>
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : NoSuchRow<TableEntity?>(found.GetRawResponse(), null);
    }

    /// <returns>False when the row was there already.</returns>
    public static async Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (IsRowThere(refused))
        {
            return false;
        }
    }

    /// <param name="ifMatch">What the row must still be; <see cref="ETag.All"/> for whatever it is now.</param>
    /// <returns>The new ETag of the row, or null when it is gone or has changed.</returns>
    public static async Task<ETag?> TryUpdateAsync(
        this TableClient table, TableEntity row, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        try
        {
            return (await table.UpdateEntityAsync(row, ifMatch, mode, cancellationToken)).Headers.ETag.GetValueOrDefault();
        }
        catch (RequestFailedException refused) when (IsRowGoneOrChanged(refused))
        {
            return null;
        }
    }

    /// <param name="ifMatch">What the row must still be; <see cref="ETag.All"/> for whatever it is now.</param>
    /// <returns>False when the row is gone already or has changed.</returns>
    public static async Task<bool> TryDeleteAsync(this TableClient table, string partition, string row, ETag ifMatch, CancellationToken cancellationToken)
    {
        try
        {
            var deleted = await table.DeleteEntityAsync(partition, row, ifMatch, cancellationToken);
            return deleted.Status != 404 || NoSuchRow(deleted, false);
        }
        catch (RequestFailedException refused) when (IsRowGoneOrChanged(refused))
        {
            return false;
        }
    }

    /// <summary>Does all of the actions or none. The service refuses a body over 4 MiB.</summary>
    /// <param name="actions">By <see cref="TransactionRules"/>.</param>
    /// <returns>False when one of the rows was gone, there already, or had changed.</returns>
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
                : throw new RequestFailedException($"The table service answered {done.Value.Count} of the {actions.Count} actions of a transaction.");
        }
        catch (TableTransactionFailedException refused) when (IsRowThere(refused) || IsRowGoneOrChanged(refused))
        {
            return false;
        }
    }

    private static bool IsRowThere(RequestFailedException refused) => refused.Status == 409 && refused.ErrorCode == TableErrorCode.EntityAlreadyExists;

    private static bool IsRowGoneOrChanged(RequestFailedException refused) =>
        refused.Status == 412 || (refused.Status == 404 && refused.ErrorCode != TableErrorCode.TableNotFound);

    /// <summary>Looks for the code in the body as it came: an exception made to be asked would cost every missing row its text.</summary>
    private static T NoSuchRow<T>(Response refusal, T answer) =>
        refusal.Content.ToMemory().Span.IndexOf("TableNotFound"u8) < 0 ? answer : throw new RequestFailedException(refusal);
}
