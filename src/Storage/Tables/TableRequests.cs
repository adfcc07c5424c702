using System.Buffers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Praatplaat.Storage.Tables;

/// <summary>The requests of "Operations on entities" and "Create Table". Who sends one disposes of it.</summary>
internal sealed class TableRequests(HttpPipeline pipeline, Uri endpoint, string table)
{
    private readonly TableAddress address = new(endpoint, table);
    private readonly TableOperation create = new(table, "create");
    private readonly TableOperation insert = new(table, "insert");
    private readonly TableOperation merge = new(table, "merge");
    private readonly TableOperation replace = new(table, "replace");
    private readonly TableOperation delete = new(table, "delete");
    private readonly TableOperation get = new(table, "get");
    private readonly TableOperation query = new(table, "query");
    private readonly TableOperation transaction = new(table, "transaction");

    public string TableName => address.TableName;

    public HttpMessage CreateTable()
    {
        var body = new ArrayBufferWriter<byte>(128);
        using (var json = EntityWriter.Json(body))
        {
            json.WriteStartObject();
            json.WriteString("TableName"u8, address.TableName);
            json.WriteEndObject();
        }

        return NoContent(Json(New(create, RequestMethod.Post, address.Tables), body.WrittenMemory));
    }

    public HttpMessage Insert(TableEntity entity) =>
        NoContent(Json(New(insert, RequestMethod.Post, address.Table), EntityWriter.Write(entity)));

    /// <param name="ifMatch">Null: insert or update ("Insert Or Merge Entity", "Insert Or Replace Entity").</param>
    public HttpMessage Write(TableEntity entity, TableUpdateMode mode, ETag? ifMatch)
    {
        var (operation, method) = mode == TableUpdateMode.Merge ? (merge, RequestMethod.Patch) : (replace, RequestMethod.Put);
        var message = Json(New(operation, method, address.Row(entity.PartitionKey, entity.RowKey)), EntityWriter.Write(entity));
        return ifMatch is { } etag ? IfMatch(message, etag) : message;
    }

    public HttpMessage Delete(string partitionKey, string rowKey, ETag ifMatch) =>
        IfMatch(New(delete, RequestMethod.Delete, address.Row(partitionKey, rowKey)), ifMatch);

    public HttpMessage Get(string partitionKey, string rowKey) =>
        New(get, RequestMethod.Get, address.Row(partitionKey, rowKey));

    public HttpMessage Query(TableFilter filter, int? top, IReadOnlyCollection<string>? select, TableContinuation? next) =>
        New(query, RequestMethod.Get, address.Query(filter, top, select, next));

    public HttpMessage Transaction(IReadOnlyList<TableTransactionAction> actions)
    {
        var message = New(transaction, RequestMethod.Post, address.Batch);
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, TransactionWriter.ContentType);
        message.Request.Content = RequestContent.Create(TransactionWriter.Write(actions, address));
        return message;
    }

    private HttpMessage New(TableOperation operation, RequestMethod method, string url)
    {
        var message = pipeline.CreateMessage();
        message.SetProperty(typeof(TableOperation), operation);
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(url));
        message.Request.Headers.SetValue("x-ms-version", "2019-02-02");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue(HttpHeader.Names.Accept, "application/json;odata=minimalmetadata");
        return message;
    }

    private static HttpMessage Json(HttpMessage message, ReadOnlyMemory<byte> body)
    {
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, "application/json");
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    private static HttpMessage NoContent(HttpMessage message)
    {
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return message;
    }

    private static HttpMessage IfMatch(HttpMessage message, ETag etag)
    {
        message.Request.Headers.SetValue(HttpHeader.Names.IfMatch, etag.ToString("H"));
        return message;
    }
}
