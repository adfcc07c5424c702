using System.Text.Json;
using Praatplaat.Publishing.Tests.Published;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>The bill of materials that a publish writes beside its folder.</summary>
internal sealed record Bill(JsonElement Root)
{
    /// <summary>The bot itself, by the name that other parts of the bill use for it.</summary>
    public const string Bot = "praatplaat";

    public IReadOnlyList<JsonElement> Packages => [.. Components.Where(component => component.TryGetProperty("purl", out _))];

    /// <summary>The assemblies of this repository.</summary>
    public IReadOnlyList<JsonElement> Own => [.. Components.Where(component => !component.TryGetProperty("purl", out _))];

    /// <summary>The parts of .NET that ship; none where the machine must have it.</summary>
    public IReadOnlyList<JsonElement> Runtimes =>
        Root.GetProperty("metadata").GetProperty("component").TryGetProperty("components", out var parts) ? [.. parts.EnumerateArray()] : [];

    /// <summary>The frameworks that the machine must have.</summary>
    public IReadOnlyList<string> Needs => Said("praatplaat:needs");

    private IEnumerable<JsonElement> Components => Root.GetProperty("components").EnumerateArray();

    /// <summary>What the bill says besides what CycloneDX has a place for.</summary>
    public IReadOnlyList<string> Said(string name) => Root.GetProperty("metadata").TryGetProperty("properties", out var properties)
        ? [.. properties.EnumerateArray().Where(property => property.TextOf("name") == name).Select(property => property.TextOf("value"))]
        : [];

    public static async Task<Bill> OfAsync(Publisher publisher, string build) =>
        new(JsonDocument.Parse(await File.ReadAllBytesAsync(Publisher.BillOf(await publisher.BuildAsync(build)), TestContext.Current.CancellationToken)).RootElement);
}

internal static class BillElements
{
    public static string TextOf(this JsonElement element, string member) => element.GetProperty(member).GetString()!;

    public static string Purl(this JsonElement component) => component.TextOf("purl");
}
