using System.Text.Json;

namespace Praatplaat.Release;

/// <summary>A library that .NET loads from a published folder, as its <c>deps.json</c> names it.</summary>
/// <param name="IsOwn">Of this repository, and not of a package.</param>
/// <param name="Needs">Names of the libraries that it refers to.</param>
internal sealed record Library(string Name, string Version, bool IsOwn, IReadOnlyList<string> Needs);

/// <summary>What a publish of the bot has written.</summary>
internal sealed record PublishedFolder(string Path)
{
    private const string Runtime = "runtimepack.";

    /// <summary>The bot's own assemblies, with the texts of other languages, by their paths in the folder.</summary>
    public IReadOnlyList<string> OwnFiles =>
    [
        .. Directory.EnumerateFiles(Path, "Praatplaat.*.dll", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<Library> Libraries()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Of("Praatplaat.Bot.deps.json")));
        var needs = document.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(library => library.Value.TryGetProperty("dependencies", out _))
            .ToDictionary(library => library.Name, library => library.Value.GetProperty("dependencies").EnumerateObject().Select(need => need.Name).ToList());
        return
        [
            .. document.RootElement.GetProperty("libraries").EnumerateObject()
                .Select(library => (library.Name, Type: library.Value.GetProperty("type").GetString()))
                .Where(library => library.Type is "package" or "project" or "runtimepack")
                .Select(library => Read(library.Name, library.Type == "project", needs.GetValueOrDefault(library.Name, []))),
        ];
    }

    public string Of(string file) => System.IO.Path.Combine(Path, file);

    private static Library Read(string name, bool isOwn, List<string> needs)
    {
        var parts = name.Split('/');
        return new(parts[0].StartsWith(Runtime, StringComparison.Ordinal) ? parts[0][Runtime.Length..] : parts[0], parts[1], isOwn, needs);
    }
}
