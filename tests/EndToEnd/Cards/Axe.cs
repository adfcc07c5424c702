using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Cards;

internal static class Axe
{
    public static string Script { get; } = Path.Combine(Repository.Npm, "node_modules", "axe-core", "axe.min.js");

    /// <summary>What axe is asked, and which of its answers only Microsoft can mend.</summary>
    public static string Rules { get; } = Path.Combine(AppContext.BaseDirectory, "Cards", "rules.js");
}
