using System.Runtime.CompilerServices;

namespace Praatplaat.Docs.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every document, by its path from the root.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md"),
        .. new[] { "docs", "manifest", "infra", ".github" }.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string NameOf(string document) => Path.GetRelativePath(Root, document);

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
