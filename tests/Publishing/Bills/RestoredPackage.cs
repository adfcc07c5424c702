using System.Security.Cryptography;
using System.Text.Json;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>A package in the folder where NuGet keeps what it restored.</summary>
/// <remarks>Source: https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders</remarks>
internal sealed record RestoredPackage(string Name, string Version)
{
    private static readonly string All = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
        ? set
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public IEnumerable<string> Libraries => Directory.EnumerateFiles(Folder, "*.dll", SearchOption.AllDirectories).Select(file => Path.GetFileName(file));

    /// <summary>Null where the package brings no licence file.</summary>
    public string? CopyrightOfLicence => File.Exists(Path.Combine(Folder, "LICENSE"))
        ? File.ReadLines(Path.Combine(Folder, "LICENSE")).First(line => line.StartsWith("Copyright", StringComparison.Ordinal))
        : null;

    public string Nuspec => File.ReadAllText(Path.Combine(Folder, $"{LowerName}.nuspec"));

    /// <summary>SHA-512 of the package as it was downloaded, in hexadecimals.</summary>
    public string Hash => Convert.ToHexString(SHA512.HashData(File.ReadAllBytes(Path.Combine(Folder, $"{LowerName}.{Version}.nupkg"))));

    /// <summary>What lock files hold: SHA-512 of the content without the signature, in base64.</summary>
    public string ContentHash
    {
        get
        {
            using var metadata = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, ".nupkg.metadata")));
            return metadata.RootElement.TextOf("contentHash");
        }
    }

    /// <summary>Its licence and notices, at its top or one folder below.</summary>
    public IEnumerable<string> Terms => new DirectoryInfo(Folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
        .Where(file => file.Name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase) || file.Name.Contains("NOTICES", StringComparison.OrdinalIgnoreCase))
        .Select(file => file.FullName);

    public string PathOf(string path) => Path.Combine(Folder, path);

    private string LowerName => Name.ToLowerInvariant();

    private string Folder => Path.Combine(All, LowerName, Version);

    public static RestoredPackage Of(JsonElement component) => new(component.TextOf("name"), component.TextOf("version"));
}
