using System.Runtime.CompilerServices;
using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests;

/// <summary>Everything that <c>azd up</c> reads: the files of <c>infra/</c> and <c>azure.yaml</c>, by their path from the root.</summary>
internal sealed record Infrastructure(IReadOnlyDictionary<string, string> Texts)
{
    public const string Main = "infra/main.bicep";

    public static string Root { get; } = FindRoot();

    public IReadOnlyList<BicepFile> Files { get; } = [.. Texts.Where(text => IsBicep(text.Key)).Select(text => Read(text.Key, text.Value)).OfType<BicepFile>()];

    /// <summary>Those that can't be read, with the reason.</summary>
    public IEnumerable<string> Unread => Texts.Where(text => IsBicep(text.Key)).Select(text => WhyUnread(text.Key, text.Value)).OfType<string>();

    public static Infrastructure FromDisk() => new(Directory.EnumerateFiles(Path.Combine(Root, "infra"))
        .Append(Path.Combine(Root, "azure.yaml"))
        .ToDictionary(path => Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText));

    /// <summary>The same with one thing said otherwise, in memory.</summary>
    /// <param name="path">Of one file, or the beginning of it for several.</param>
    public Infrastructure With(string path, string text, string instead) => new(Texts.ToDictionary(
        file => file.Key,
        file => file.Key.StartsWith(path, StringComparison.Ordinal) ? file.Value.Replace(text, instead, StringComparison.Ordinal) : file.Value));

    public IEnumerable<(BicepFile File, Declaration.Resource Resource)> ResourcesOf(params string[] types) =>
        Files.SelectMany(file => file.Resources.Where(resource => types.Contains(resource.Type)).Select(resource => (file, resource)));

    /// <summary>Where a file is used as a module.</summary>
    public IEnumerable<(BicepFile File, Declaration.Module Module)> CallersOf(BicepFile called) =>
        Files.SelectMany(file => file.Modules.Where(module => $"infra/{module.File}" == called.Path).Select(module => (file, module)));

    public BicepFile? Called(Declaration.Module module) => Files.FirstOrDefault(file => file.Path == $"infra/{module.File}");

    private static bool IsBicep(string path) => path.EndsWith(".bicep", StringComparison.Ordinal);

    private static BicepFile? Read(string path, string text)
    {
        try
        {
            return new BicepFile(path, text, DeclarationParser.Read(text));
        }
        catch (BicepException)
        {
            return null;
        }
    }

    private static string? WhyUnread(string path, string text)
    {
        try
        {
            DeclarationParser.Read(text);
            return null;
        }
        catch (BicepException fault)
        {
            return $"{new BicepFile(path, text, []).Line(fault.At)}: {fault.Message}";
        }
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
