using System.IO.Compression;
using System.Text.Json;
using Praatplaat.Package.Tests.Running;

[assembly: AssemblyFixture(typeof(BuiltPackage))]

namespace Praatplaat.Package.Tests.Running;

/// <summary>A package for a municipality, built once by the program itself, and read back from its zip.</summary>
public sealed class BuiltPackage : IAsyncLifetime
{
    public static readonly string[] Arguments =
    [
        "--app-id", PackageProgram.AppId, "--host", PackageProgram.Host, "--developer", "Gemeente \"Voorbeeld\"",
        "--website", "https://www.voorbeeldgemeente.nl/praatplaat", "--privacy", "https://www.voorbeeldgemeente.nl/privacy",
        "--terms", "https://www.voorbeeldgemeente.nl/voorwaarden", "--out", "app.zip",
    ];

    private readonly PackageProgram _program = new();

    internal Ran Ran { get; private set; } = null!;

    internal IReadOnlyDictionary<string, byte[]> Files { get; private set; } = null!;

    internal string Folder => _program.Folder;

    internal JsonElement Manifest => Json("manifest.json");

    internal JsonElement English => Json("en.json");

    public async ValueTask InitializeAsync()
    {
        Ran = await _program.RunAsync(Arguments);
        Assert.Equal((0, ""), (Ran.ExitCode, Ran.Error));
        using var zip = ZipFile.OpenRead(Path.Combine(Folder, "app.zip"));
        Files = zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    public ValueTask DisposeAsync()
    {
        _program.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The files as they are after unzipping.</summary>
    internal string Unpack(string name)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, Files[name]);
        return path;
    }

    private JsonElement Json(string name) => JsonDocument.Parse(Files[name]).RootElement;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
