using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.Rendering;

/// <summary>Microsoft's schema of Adaptive Cards 1.5. It is not part of the repository: it lies in a folder beside it.</summary>
internal static class CardSchema
{
    public const string Reason = "No schemas/adaptive-card.1.5.0.json in ../shared or in the folder that PRAATPLAAT_SHARED names.";

    /// <summary>Null where it is missing, as in a clone of the repository alone.</summary>
    public static string? Find() =>
        new[] { Environment.GetEnvironmentVariable("PRAATPLAAT_SHARED"), Beside(".."), Beside("../..") }
            .Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.Combine(folder!, "schemas", "adaptive-card.1.5.0.json"))
            .FirstOrDefault(File.Exists);

    public static bool IsDemanded => Environment.GetEnvironmentVariable("CI") == "true";

    private static string Beside(string up) => Path.GetFullPath(Path.Combine(Repository.Root, up, "shared"));
}
