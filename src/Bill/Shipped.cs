using System.Text.Json;

namespace Praatplaat.Bill;

/// <summary>What is in the folder of a published bot, by the file from which .NET itself loads it: nothing of tests or of the build is in it.</summary>
/// <param name="Direct">Keys of the packages that the bot's own projects ask for.</param>
/// <param name="Needs">Frameworks that have to be on the machine; none where they ship.</param>
internal sealed record Shipped(string Version, IReadOnlyList<ShippedPackage> Packages, IReadOnlyList<string> Direct, IReadOnlyList<string> Needs)
{
    private const string Bot = "Praatplaat.Bot";

    /// <summary>Before the name of a package that is part of .NET.</summary>
    private const string RuntimePack = "runtimepack.";

    /// <exception cref="BillException">No bot was published there.</exception>
    public static Shipped In(string folder)
    {
        using var dependencies = Read(folder, $"{Bot}.deps.json");
        using var runtime = Read(folder, $"{Bot}.runtimeconfig.json");
        var root = dependencies.RootElement;
        var target = root.GetProperty("targets").GetProperty(root.GetProperty("runtimeTarget").GetProperty("name").GetString()!);
        var kinds = root.GetProperty("libraries").EnumerateObject().ToDictionary(library => library.Name, library => library.Value.GetProperty("type").GetString());
        var packages = kinds.Keys.Where(IsPackage).Select(key => new ShippedPackage(NameOf(key), VersionOf(key), DependenciesOf(key))).OrderBy(package => package.Name, StringComparer.Ordinal).ToList();
        var projects = kinds.Keys.Where(key => kinds[key] == "project").ToList();
        return new Shipped(
            VersionOf(projects.Single(key => key.StartsWith($"{Bot}/", StringComparison.Ordinal))),
            packages,
            [.. projects.SelectMany(DependenciesOf).Distinct().Order(StringComparer.Ordinal)],
            [.. FrameworksIn(runtime.RootElement.GetProperty("runtimeOptions"))]);

        bool IsPackage(string key) => kinds.GetValueOrDefault(key) is "package" or "runtimepack";

        IReadOnlyList<string> DependenciesOf(string key) => target.GetProperty(key).TryGetProperty("dependencies", out var found)
            ? [.. found.EnumerateObject().Select(one => $"{one.Name}/{one.Value.GetString()}").Where(IsPackage).Select(one => $"{NameOf(one)}/{VersionOf(one)}").Order(StringComparer.Ordinal)]
            : [];
    }

    private static IEnumerable<string> FrameworksIn(JsonElement options) => options.TryGetProperty("frameworks", out var frameworks)
        ? frameworks.EnumerateArray().Select(framework => $"{framework.GetProperty("name")} {framework.GetProperty("version")}")
        : [];

    private static string NameOf(string key)
    {
        var name = key.Split('/')[0];
        return name.StartsWith(RuntimePack, StringComparison.Ordinal) ? name[RuntimePack.Length..] : name;
    }

    private static string VersionOf(string key) => key.Split('/')[1];

    private static JsonDocument Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? JsonDocument.Parse(File.ReadAllBytes(path))
            : throw new BillException($"There is no {name} in {folder}. Publish the bot there first: dotnet publish src/Bot -c Release -o {folder}");
    }
}
