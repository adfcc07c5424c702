using System.Runtime.CompilerServices;

namespace Praatplaat.Infra.Tests;

/// <summary>Everything that <c>azd up</c> reads: the files of <c>infra/</c> and <c>azure.yaml</c>, by their path from the root.</summary>
internal sealed record Sources(IReadOnlyDictionary<string, string> Texts)
{
    public const string Main = "infra/main.bicep";

    public static string Root { get; } = FindRoot();

    public static Sources FromDisk() => new(Directory.EnumerateFiles(Path.Combine(Root, "infra"))
        .Append(Path.Combine(Root, "azure.yaml"))
        .ToDictionary(path => Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText));

    /// <summary>Gives the same files with one thing said otherwise.</summary>
    /// <param name="path">Of one file, or the beginning of it for several.</param>
    public Sources With(string path, string text, string instead)
    {
        string Said(string file, string said) =>
            file.StartsWith(path, StringComparison.Ordinal) ? said.Replace(text, instead, StringComparison.Ordinal) : said;
        return new(Texts.ToDictionary(file => file.Key, file => Said(file.Key, file.Value)));
    }

    public void WriteTo(string folder)
    {
        foreach (var (path, text) in Texts)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
