using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks.Tables;

/// <summary>
/// A table service in memory, for teams so big that Azurite, which goes through a whole partition at each write, would be what is measured.
/// It takes what the official client sends, each request after a wait as long as one to Azure takes. No test of behaviour runs on it.
/// </summary>
/// <remarks>Source: Microsoft, "Table Storage REST API"; rows keep the JSON that they were given.</remarks>
internal sealed class MemoryTables : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TimeSpan latency;
    private readonly Dictionary<string, Table> tables = [];
    private readonly Lock gate = new();
    private Uri address = null!;
    private int requests;

    private MemoryTables(WebApplication app, TimeSpan latency) => (this.app, this.latency) = (app, latency);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=memory;AccountKey=bWVtb3J5;TableEndpoint={address}memory;";

    /// <summary>How many there were.</summary>
    public int Requests => Volatile.Read(ref requests);

    public static async Task<MemoryTables> StartAsync(TimeSpan latency)
    {
        var tables = new MemoryTables(LoopbackServer.Create(), latency);
        tables.app.Run(tables.AnswerAsync);
        tables.address = await tables.app.ListenAsync(default);
        return tables;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        await Task.Delay(latency, context.RequestAborted);
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var (target, query) = TableAction.Split(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget["/memory/".Length..]);
        var answer = target switch
        {
            "$batch" => Batch(body),
            "Tables" => Create(body),
            _ when context.Request.Method == "GET" => Read(target, query),
            _ => Write([new TableAction(context.Request.Method, target, context.Request.Headers.IfMatch, body)])[0],
        };
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Status == 204)
            return;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private TableAnswer Create(string body)
    {
        lock (gate)
            return tables.TryAdd(body.Split('"')[3], new Table()) ? new(201) : TableAnswer.Error(409, "TableAlreadyExists");
    }

    private TableAnswer Read(string target, string query)
    {
        var (name, key) = TableAction.Place(target);
        lock (gate)
        {
            if (key is { } one)
                return tables[name].Find(one) is { } row ? new(200) { Body = row.Shown } : TableAnswer.Error(404, "ResourceNotFound");
            var (page, next) = tables[name].Query(new TableQuery(query));
            var answer = new TableAnswer(200) { Body = $"{{\"value\":[{string.Join(',', page.Select(row => row.Shown))}]}}" };
            return next is { } from
                ? answer with { Headers = [("x-ms-continuation-NextPartitionKey", from.Partition), ("x-ms-continuation-NextRowKey", from.Row)] }
                : answer;
        }
    }

    private TableAnswer Batch(string body)
    {
        var answers = Write([.. TableAction.InBatch(body)]);
        var parts = answers.Select(answer => string.Concat(
            "--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ",
            $"{answer.Status} -\r\n",
            string.Concat(answer.Headers.Select(header => $"{header.Name}: {header.Value}\r\n")),
            $"\r\n{answer.Body}\r\n"));
        return new(202)
        {
            Headers = [("Content-Type", "multipart/mixed; boundary=batch")],
            Body = $"--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n{string.Concat(parts)}--changeset--\r\n--batch--\r\n",
        };
    }

    /// <summary>All or none; of none, the answer of the first that would not go.</summary>
    private List<TableAnswer> Write(IReadOnlyList<TableAction> actions)
    {
        lock (gate)
        {
            for (var index = 0; index < actions.Count; index++)
                if (tables[actions[index].Table].Refusal(actions[index]) is var (status, code))
                    return [TableAnswer.Error(status, code, index)];
            return [.. actions.Select(action => tables[action.Table].Apply(action))];
        }
    }
}
