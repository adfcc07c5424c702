using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// One table. An expected conflict is <c>false</c> or <c>null</c>; anything else that goes wrong is a
/// <see cref="RequestFailedException"/> with the service's status and error code. Keys are passed on as they are: see
/// <see cref="KeyEncoding"/>. A request that got no answer is sent again, so a write can find what its own first try did.
/// </summary>
public sealed class TableClient
{
    private readonly HttpPipeline pipeline;
    private readonly TableRequests requests;

    internal TableClient(HttpPipeline pipeline, TableRequests requests) => (this.pipeline, this.requests) = (pipeline, requests);

    /// <summary>Of the table.</summary>
    public string Name => requests.TableName;

    /// <returns>False when the table was there already.</returns>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = requests.CreateTable();
        return await SendAsync(message, TableConflict.TableThere, cancellationToken);
    }

    /// <returns>False when the row was there already, also when an earlier try put it there and only its answer was lost.</returns>
    public async Task<bool> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default)
    {
        using var message = requests.Insert(entity);
        return await SendAsync(message, TableConflict.RowThere, cancellationToken);
    }

    /// <returns>The new ETag of the row.</returns>
    public async Task<ETag> UpsertEntityAsync(
        TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        using var message = requests.Write(entity, mode, ifMatch: null);
        await SendAsync(message, TableConflict.Never, cancellationToken);
        return message.Response.Headers.ETag.GetValueOrDefault();
    }

    /// <param name="ifMatch">What the row must still be; <see cref="ETag.All"/> for whatever it is now.</param>
    /// <returns>The new ETag of the row, or null when it is gone or has changed.</returns>
    public async Task<ETag?> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        if (ifMatch == default)
            throw new ArgumentException("An update says which version it changes; ETag.All is any.", nameof(ifMatch));
        using var message = requests.Write(entity, mode, ifMatch);
        return await SendAsync(message, TableConflict.RowGoneOrChanged, cancellationToken)
            ? message.Response.Headers.ETag.GetValueOrDefault()
            : null;
    }

    /// <param name="ifMatch">What the row must still be; without one, whatever it is now.</param>
    /// <returns>False when the row is gone already or has changed.</returns>
    public async Task<bool> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = requests.Delete(partitionKey, rowKey, ifMatch == default ? ETag.All : ifMatch);
        return await SendAsync(message, TableConflict.RowGoneOrChanged, cancellationToken);
    }

    /// <returns>Null when there is no such row.</returns>
    public async Task<TableEntity?> GetEntityIfExistsAsync(
        string partitionKey, string rowKey, CancellationToken cancellationToken = default)
    {
        using var message = requests.Get(partitionKey, rowKey);
        return await SendAsync(message, TableConflict.RowGoneOrChanged, cancellationToken)
            ? EntityReader.Read(message.Response.Content.ToMemory().Span)
            : null;
    }

    /// <param name="maxPerPage">At most 1,000, which is also what the service takes without it.</param>
    /// <param name="select">The properties to read, the keys always among them; without it, all.</param>
    /// <returns>Every row, in the order of the keys; the next page is asked for when it is needed.</returns>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        TableFilter filter = default,
        int? maxPerPage = null,
        IReadOnlyCollection<string>? select = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        TableContinuation? next = null;
        do
        {
            List<TableEntity> page;
            using (var message = requests.Query(filter, maxPerPage, select, next))
            {
                await SendAsync(message, TableConflict.Never, cancellationToken);
                page = EntityReader.ReadPage(message.Response.Content.ToMemory().Span);
                next = TableContinuation.Of(message.Response);
            }

            foreach (var entity in page)
                yield return entity;
        }
        while (next is not null);
    }

    /// <summary>Does all of the actions or none. The service refuses a body over 4 MiB and two actions on one row.</summary>
    /// <param name="actions">1 to 100, on rows of one partition.</param>
    /// <returns>The first conflict, if there is one. When a first try succeeded and only its answer was lost, that is its own work.</returns>
    public async Task<TableTransactionResult> SubmitTransactionAsync(
        IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken = default)
    {
        TransactionRules.Check(actions);
        using var message = requests.Transaction(actions);
        await SendAsync(message, TableConflict.Never, cancellationToken);
        return TransactionReader.Read(message.Response.Content.ToMemory().Span, actions.Count);
    }

    private async Task<bool> SendAsync(HttpMessage message, Func<int, string?, bool> isConflict, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken);
        var response = message.Response;
        if (response.Status is >= 200 and < 300)
            return true;
        var error = TableError.Read(response.Content.ToMemory().Span);
        return isConflict(response.Status, error.Code) ? false : throw error.AsFault(response.Status);
    }
}
