using System.Text.Json;
using System.Xml.Linq;

namespace Praatplaat.Bill;

/// <summary>Where NuGet keeps the packages that it restored.</summary>
internal sealed record PackageFolder(string Path)
{
    /// <remarks>Source: https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders</remarks>
    public static PackageFolder Find() => new(Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
        ? set
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <exception cref="BillException">It was restored into another folder, or not at all.</exception>
    public Nuspec Read(ShippedPackage package)
    {
        var (name, version) = (package.Name.ToLowerInvariant(), package.Version.ToLowerInvariant());
        var folder = System.IO.Path.Combine(Path, name, version);
        var (nuspec, restored) = (System.IO.Path.Combine(folder, $"{name}.nuspec"), System.IO.Path.Combine(folder, ".nupkg.metadata"));
        if (!File.Exists(nuspec) || !File.Exists(restored))
            throw new BillException($"{package.Name} {package.Version} is not in {Path}. Publish the bot on this machine first, or say in NUGET_PACKAGES where its packages are.");
        using var metadata = JsonDocument.Parse(File.ReadAllBytes(restored));
        return Read(XDocument.Load(nuspec).Root!, metadata.RootElement.GetProperty("contentHash").GetString()!);
    }

    // Each version of the format has a namespace of its own: names alone tell enough.
    private static Nuspec Read(XElement nuspec, string hash)
    {
        var said = nuspec.Elements().Single(element => element.Name.LocalName == "metadata").Elements().ToLookup(element => element.Name.LocalName);
        var licence = said["license"].FirstOrDefault();
        var isExpression = licence?.Attribute("type")?.Value == "expression";
        return new Nuspec(
            isExpression ? licence!.Value : null,
            isExpression ? null : licence?.Value ?? said["licenseUrl"].FirstOrDefault()?.Value,
            said["repository"].FirstOrDefault()?.Attribute("url")?.Value ?? said["projectUrl"].FirstOrDefault()?.Value,
            said["copyright"].FirstOrDefault()?.Value,
            hash);
    }
}
