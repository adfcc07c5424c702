using System.Buffers;
using System.Text;
using System.Text.Json;
using Azure;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// One changeset in one batch, as in "Performing entity group transactions". The boundaries are constants: a delimiter
/// starts a line, and neither a JSON line nor an encoded URL can hold one.
/// </summary>
internal static class TransactionWriter
{
    public const string ContentType = "multipart/mixed; boundary=batch_praatplaat";

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<TableTransactionAction> actions, TableAddress address)
    {
        var output = new ArrayBufferWriter<byte>(actions.Count * 1024);
        using var json = EntityWriter.Json(output);
        output.Write("--batch_praatplaat\r\nContent-Type: multipart/mixed; boundary=changeset_praatplaat\r\n\r\n"u8);
        foreach (var action in actions)
        {
            output.Write("--changeset_praatplaat\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"u8);
            WriteAction(output, json, action, address);
        }

        output.Write("--changeset_praatplaat--\r\n--batch_praatplaat--\r\n"u8);
        return output.WrittenMemory;
    }

    private static void WriteAction(
        ArrayBufferWriter<byte> output, Utf8JsonWriter json, TableTransactionAction action, TableAddress address)
    {
        output.Write(Method(action.ActionType));
        Write(output, action.ActionType == TableTransactionActionType.Add
            ? address.Table
            : address.Row(action.Entity.PartitionKey, action.Entity.RowKey));
        output.Write(" HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
        if (IfMatch(action) is { } etag)
        {
            output.Write("If-Match: "u8);
            Write(output, etag.ToString("H"));
            output.Write("\r\n"u8);
        }

        if (action.ActionType == TableTransactionActionType.Add)
            output.Write("Prefer: return-no-content\r\n"u8);
        if (action.ActionType != TableTransactionActionType.Delete)
            output.Write("Content-Type: application/json\r\n"u8);
        output.Write("\r\n"u8);
        if (action.ActionType != TableTransactionActionType.Delete)
        {
            json.Reset();
            EntityWriter.Write(json, action.Entity);
        }

        output.Write("\r\n"u8);
    }

    private static ReadOnlySpan<byte> Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST "u8,
        TableTransactionActionType.Delete => "DELETE "u8,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH "u8,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT "u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static ETag? IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace => action.ETag,
        TableTransactionActionType.Delete => action.ETag == default ? ETag.All : action.ETag,
        _ => null,
    };

    private static void Write(ArrayBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
