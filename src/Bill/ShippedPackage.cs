namespace Praatplaat.Bill;

/// <param name="DependsOn">Keys of packages that ship too.</param>
internal sealed record ShippedPackage(string Name, string Version, IReadOnlyList<string> DependsOn)
{
    public string Key => $"{Name}/{Version}";

    /// <remarks>Source: https://github.com/package-url/purl-spec, type nuget.</remarks>
    public string Purl => $"pkg:nuget/{Name}@{Version}";
}
