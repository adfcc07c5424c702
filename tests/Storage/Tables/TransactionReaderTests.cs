using System.Text;
using Azure;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Tables;

/// <summary>Answers as the documentation shows them ("Performing entity group transactions"), which Azurite writes a little differently.</summary>
public sealed class TransactionReaderTests
{
    [Fact]
    public void Every_part_gives_its_ETag_and_a_delete_gives_none()
    {
        var result = TransactionReader.Read(Answer(
            "HTTP/1.1 204 No Content\nContent-ID: 1\nDataServiceVersion: 1.0;\nETag: W/\"datetime'2026-11-22T08%3A00%3A00Z'\"\n\n\n",
            "HTTP/1.1 204 No Content\nContent-ID: 2\nDataServiceVersion: 1.0;\n\n\n"), 2);
        Assert.True(result.Succeeded);
        Assert.Equal([new ETag("W/\"datetime'2026-11-22T08%3A00%3A00Z'\""), default], result.ETags);
    }

    [Fact]
    public void A_refused_action_is_named_by_the_start_of_the_message()
    {
        var result = TransactionReader.Read(Answer(Refusal("409 Conflict", "EntityAlreadyExists", "42:The specified entity already exists.")), 100);
        Assert.Equal(new(42, 409, "EntityAlreadyExists"), result.Conflict);
    }

    [Fact]
    public void A_message_without_an_index_leaves_it_open()
    {
        var result = TransactionReader.Read(Answer(Refusal("412 Precondition Failed", "UpdateConditionNotSatisfied", "Time: now")), 3);
        Assert.Equal(new(null, 412, "UpdateConditionNotSatisfied"), result.Conflict);
    }

    [Theory]
    [InlineData("404 Not Found", "TableNotFound", 404)]
    [InlineData("409 Conflict", "TableBeingDeleted", 409)]
    [InlineData("413 Too Large", "RequestBodyTooLarge", 413)]
    public void What_is_no_conflict_is_a_fault(string line, string code, int status)
    {
        var fault = Assert.Throws<RequestFailedException>(() => TransactionReader.Read(Answer(Refusal(line, code, "0:No.")), 1));
        Assert.Equal((status, code), (fault.Status, fault.ErrorCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 204 No Content\n\n")]
    [InlineData("HTTP/1.1 what\n\n")]
    public void An_answer_that_misses_a_part_is_a_fault(string part) =>
        Assert.Throws<RequestFailedException>(() => TransactionReader.Read(Answer(part), 2));

    private static string Refusal(string line, string code, string message) =>
        $"HTTP/1.1 {line}\nContent-Type: application/json;odata=minimalmetadata\n\n"
        + $"{{\"odata.error\":{{\"code\":\"{code}\",\"message\":{{\"lang\":\"en-US\",\"value\":\"{message}\"}}}}}}\n";

    private static byte[] Answer(params string[] parts) => Encoding.UTF8.GetBytes(string.Concat(
        [
            "--batchresponse_1\nContent-Type: multipart/mixed; boundary=changesetresponse_1\n\n",
            .. parts.Select(part => $"--changesetresponse_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n{part}"),
            "--changesetresponse_1--\n--batchresponse_1--",
        ]).ReplaceLineEndings("\r\n"));
}
