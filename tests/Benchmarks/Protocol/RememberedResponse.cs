using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Praatplaat.Benchmarks.Protocol;

/// <summary>What the table service answered once, given again.</summary>
internal sealed class RememberedResponse(int status, byte[] body, IReadOnlyDictionary<string, string> headers) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; } = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);

    public override string ClientRequestId { get; set; } = "";

    public static async Task<RememberedResponse> OfAsync(Response response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await (response.ContentStream ?? Stream.Null).CopyToAsync(body, cancellationToken);
        return new(response.Status, body.ToArray(), response.Headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase));
    }

    public RememberedResponse Again() => new(status, body, headers);

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
