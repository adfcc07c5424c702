using System.Diagnostics;
using System.Text.Json;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.Rendering;

/// <summary>Shows the whole gallery to Microsoft's parser and to the schema, once for all tests.</summary>
public sealed class CardChecker : IAsyncLifetime
{
    internal IReadOnlyList<CheckedCard> Cards { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        GalleryFiles.Write();
        var node = await NodeRuntime.FindAsync(CancellationToken.None);
        await NodePackages.InstallAsync(node, CancellationToken.None);
        var script = Path.Combine(AppContext.BaseDirectory, "Rendering", "check-cards.mjs");
        string[] arguments = [script, Path.Combine(Repository.Npm, "node_modules"), GalleryFiles.Folder, .. CardSchema.Find() is { } schema ? [schema] : Array.Empty<string>()];
        var start = new ProcessStartInfo(node.Node, arguments) { RedirectStandardOutput = true };
        using var check = Process.Start(start)!;
        var lines = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        Assert.Equal(0, check.ExitCode);
        Cards = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<CheckedCard>(line, JsonSerializerOptions.Web)!)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <param name="Parse">What Microsoft's parser warned of.</param>
/// <param name="Schema">What the schema forbids; empty too where there is no schema.</param>
internal sealed record CheckedCard(string Card, IReadOnlyList<string> Parse, IReadOnlyList<string> Schema)
{
    public override string ToString() => Card;
}
