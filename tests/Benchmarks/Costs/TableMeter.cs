using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks.Costs;

/// <summary>Stands between the bot and its table storage, hands everything on as it is, and counts what Azure would bill as a transaction.</summary>
internal sealed partial class TableMeter : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Transfer-Encoding", "Host", "Keep-Alive"];

    private readonly WebApplication app;
    private readonly HttpClient http;
    private readonly ConcurrentDictionary<(string Table, string Kind), int> counts = [];

    private TableMeter(WebApplication app, HttpClient http) => (this.app, this.http) = (app, http);

    public string ConnectionString { get; private set; } = "";

    public Tally Counts => new(counts.ToDictionary(pair => $"{pair.Key.Table}: {pair.Key.Kind}", pair => (double)pair.Value));

    public static async Task<TableMeter> StartAsync(Azurite storage)
    {
        var meter = new TableMeter(LoopbackServer.Create(), new HttpClient { BaseAddress = storage.Endpoint });
        meter.app.Run(meter.PassAsync);
        var address = await meter.app.ListenAsync(default);
        meter.ConnectionString = storage.ConnectionString.Replace(storage.Endpoint.GetLeftPart(UriPartial.Authority), address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        return meter;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        counts.AddOrUpdate(Kind(context.Request.Method, target, body.ToArray()), 1, (_, count) => count + 1);

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(http.BaseAddress!, target));
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        using var answer = await http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
            context.Response.Headers[name] = values.ToArray();
        if (answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
            await context.Response.Body.WriteAsync(await answer.Content.ReadAsByteArrayAsync(context.RequestAborted), context.RequestAborted);
    }

    private static (string Table, string Kind) Kind(string method, string target, byte[] body)
    {
        if (target.EndsWith("/$batch", StringComparison.Ordinal))
            return (InBatch().Match(Encoding.UTF8.GetString(body)).Groups[1].Value, "writes together");
        var table = Alone().Match(target).Groups[1].Value;
        return (table, method switch
        {
            "GET" => target.Contains("RowKey=", StringComparison.Ordinal) ? "reads of a row" : "queries",
            "DELETE" => "deletions",
            _ => "writes",
        });
    }

    [GeneratedRegex(@"^(?:POST|PUT|PATCH|MERGE|DELETE|GET) https?://[^/]+/[^/]+/(\w+)", RegexOptions.Multiline)]
    private static partial Regex InBatch();

    [GeneratedRegex(@"^/[^/]+/(\w+)")]
    private static partial Regex Alone();
}
