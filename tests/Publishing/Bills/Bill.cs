using System.Text.Json;
using Praatplaat.Publishing.Tests.Published;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>The bill of materials that a publish writes beside its folder.</summary>
internal sealed record Bill(JsonElement Root)
{
    /// <summary>The bot itself, by the name that other parts of the bill use for it.</summary>
    public const string Bot = "praatplaat";

    public IReadOnlyList<JsonElement> Packages => [.. Root.GetProperty("components").EnumerateArray()];

    /// <summary>The parts of .NET that ship; none where the machine must have it.</summary>
    public IReadOnlyList<JsonElement> Runtimes =>
        Root.GetProperty("metadata").GetProperty("component").TryGetProperty("components", out var parts) ? [.. parts.EnumerateArray()] : [];

    /// <summary>The frameworks that the machine must have.</summary>
    public IReadOnlyList<string> Needs =>
        Root.GetProperty("metadata").TryGetProperty("properties", out var properties) ? [.. properties.EnumerateArray().Select(property => property.TextOf("value"))] : [];

    public static async Task<Bill> OfAsync(Publisher publisher, string build) =>
        new(JsonDocument.Parse(await File.ReadAllBytesAsync(Publisher.BillOf(await publisher.BuildAsync(build)), TestContext.Current.CancellationToken)).RootElement);
}

internal static class BillElements
{
    public static string TextOf(this JsonElement element, string member) => element.GetProperty(member).GetString()!;

    public static string Purl(this JsonElement component) => component.TextOf("purl");
}
