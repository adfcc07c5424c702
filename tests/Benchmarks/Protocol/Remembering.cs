using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Praatplaat.Benchmarks.Protocol;

/// <summary>
/// Storage out of memory: what the service answered to a request is its answer ever after. Before the pipeline of the table client, so
/// that neither retries nor signing nor HTTP is done.
/// </summary>
internal sealed class Remembering : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<(RequestMethod, string), RememberedResponse> known = new();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var key = (message.Request.Method, message.Request.Uri.PathAndQuery);
        if (known.TryGetValue(key, out var response))
        {
            message.Response = response.Again();
            return;
        }

        await ProcessNextAsync(message, pipeline);
        if (message.Response.Status < 300)
            message.Response = known[key] = await RememberedResponse.OfAsync(message.Response, message.CancellationToken);
    }
}
