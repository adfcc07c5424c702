using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.Rendering;

/// <summary>Microsoft's schema of Adaptive Cards 1.5. The repository does not carry it: it lies in a folder beside the clone, where there is one.</summary>
internal static class CardSchema
{
    private const string File = "schemas/adaptive-card.1.5.0.json";

    public const string Missing = $"There is no {File} in ../shared or in the folder that PRAATPLAAT_SHARED names.";

    /// <summary>Null where it is missing, as in a clone of the repository alone.</summary>
    public static string? Find() =>
        new[] { Environment.GetEnvironmentVariable("PRAATPLAAT_SHARED"), Beside(".."), Beside("../..") }
            .Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.Combine(folder!, File))
            .FirstOrDefault(System.IO.File.Exists);

    private static string Beside(string up) => Path.GetFullPath(Path.Combine(Repository.Root, up, "shared"));
}
