using System.Diagnostics;
using System.Text.Json;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.Rendering;

public sealed class RenderingTests(CardChecker checker) : IClassFixture<CardChecker>
{
    [Fact]
    public void Microsofts_own_parser_accepts_every_card_without_a_warning()
    {
        Assert.Equal(CardGallery.All.Count, checker.Cards.Count);
        Assert.All(checker.Cards, card => Assert.Empty(card.Parse));
    }

    [Fact]
    public void Every_card_is_valid_1_5_once_newer_elements_are_replaced_by_their_fallbacks()
    {
        Assert.SkipWhen(CardSchema.Find() is null, CardSchema.Missing);
        Assert.All(checker.Cards, card => Assert.Empty(card.Schema));
    }
}

/// <summary>Hands the whole gallery to Microsoft's parser and to the schema, once for all tests.</summary>
public sealed class CardChecker : IAsyncLifetime
{
    internal IReadOnlyList<CheckedCard> Cards { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        CardGallery.WriteFiles();
        var node = await NodeRuntime.FindAsync(CancellationToken.None);
        await NodePackages.InstallAsync(node, CancellationToken.None);
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Rendering", "check-cards.mjs"),
            Path.Combine(Repository.Npm, "node_modules"),
            CardGallery.Folder,
            .. CardSchema.Find() is { } schema ? [schema] : Array.Empty<string>(),
        ];
        using var check = Process.Start(new ProcessStartInfo(node.Node, arguments) { RedirectStandardOutput = true })!;
        var output = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        Assert.Equal(0, check.ExitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Cards = [.. lines.Select(line => JsonSerializer.Deserialize<CheckedCard>(line, JsonSerializerOptions.Web)!)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <param name="Parse">The warnings of Microsoft's parser.</param>
/// <param name="Schema">Where the card breaks the schema. Also empty where the schema is missing.</param>
internal sealed record CheckedCard(string Card, IReadOnlyList<string> Parse, IReadOnlyList<string> Schema)
{
    public override string ToString() => Card;
}

/// <summary>Microsoft's schema of Adaptive Cards 1.5. It is not part of the repository, but may lie in a folder beside the clone.</summary>
internal static class CardSchema
{
    private const string File = "schemas/adaptive-card.1.5.0.json";

    public const string Missing = $"There is no {File} in ../shared or in the folder that PRAATPLAAT_SHARED names.";

    /// <summary>Null where it is missing, as in a clone of the repository alone.</summary>
    public static string? Find() =>
        new[] { Environment.GetEnvironmentVariable("PRAATPLAAT_SHARED"), Shared(".."), Shared("../..") }
            .Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.Combine(folder!, File))
            .FirstOrDefault(System.IO.File.Exists);

    private static string Shared(string up) => Path.GetFullPath(Path.Combine(Repository.Root, up, "shared"));
}
