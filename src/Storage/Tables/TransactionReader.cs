using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Azure;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Reads the answer to a transaction: one part an action when all went well, and otherwise a single part, whose message
/// starts with the index of the action ("Performing entity group transactions", sample error response).
/// </summary>
internal static class TransactionReader
{
    /// <exception cref="RequestFailedException">Something else than a conflict, or an answer without a part for every action.</exception>
    public static TableTransactionResult Read(ReadOnlySpan<byte> body, int actions)
    {
        var etags = new List<ETag>(actions);
        while (NextPart(ref body) is { } status)
        {
            if (status >= 400)
                return new(Conflict(status, body));
            etags.Add(ReadETag(body[..HeadersEnd(body)]));
        }

        return etags.Count == actions
            ? new(etags)
            : throw new RequestFailedException($"The table service answered {etags.Count} of the {actions} actions of a transaction.");
    }

    /// <summary>Moves to the next part's status; null when there are no more parts.</summary>
    private static int? NextPart(ref ReadOnlySpan<byte> body)
    {
        var start = body.IndexOf("HTTP/1.1 "u8);
        if (start < 0)
            return null;
        body = body[(start + "HTTP/1.1 ".Length)..];
        return Utf8Parser.TryParse(body, out int status, out _)
            ? status
            : throw new RequestFailedException("The table service answered a transaction with a part that has no status.");
    }

    private static int HeadersEnd(ReadOnlySpan<byte> part) =>
        part.IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end : part.Length;

    private static ETag ReadETag(ReadOnlySpan<byte> headers)
    {
        var start = headers.IndexOf("\r\nETag: "u8);
        if (start < 0)
            return default;
        var value = headers[(start + "\r\nETag: ".Length)..];
        var end = value.IndexOf("\r\n"u8);
        return new(Encoding.UTF8.GetString(end < 0 ? value : value[..end]));
    }

    private static TableTransactionConflict Conflict(int status, ReadOnlySpan<byte> part)
    {
        var error = TableError.Read(part[HeadersEnd(part)..]);
        return TableConflict.InTransaction(status, error.Code)
            ? new(ActionIndex(error.Message), status, error.Code)
            : throw error.AsFault(status);
    }

    private static int? ActionIndex(string? message) =>
        message is not null
        && message.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
