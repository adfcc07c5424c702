using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praatplaat.Package;

/// <summary>Writes the zip. The same input gives the same bytes, so that two packages can be compared.</summary>
internal static class PackageFile
{
    /// <summary>The first moment that a zip can tell: its files have no time of their own.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>Why nothing was written; null where it was.</returns>
    public static Problem? Write(PackageOptions options)
    {
        var package = AppPackage.Create(options);
        if (Limits.Check(package) is { } problem)
            return problem;
        try
        {
            var path = Path.GetFullPath(options.Out);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Zip(package));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Problem(
                $"Ik kan {options.Out} niet schrijven. Geef met --out een ander bestand.",
                $"I cannot write {options.Out}. Give another file with --out.");
        }
    }

    private static byte[] Zip(AppPackage package)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestFiles.Manifest, JsonSerializer.SerializeToUtf8Bytes(package.Manifest, Readable));
            foreach (var (file, language) in package.Languages)
                Add(zip, file, JsonSerializer.SerializeToUtf8Bytes(language, Readable));
            foreach (var icon in package.Icons)
                Add(zip, icon, ManifestFiles.Read(icon));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}

/// <summary>What to do with the package, once it has been written.</summary>
internal static class Instructions
{
    public static string For(PackageOptions options) => $"""
        {Path.GetFullPath(options.Out)}

        Upload dit bestand in het Teams-beheercentrum: Teams-apps > Apps beheren > Acties > Nieuwe app uploaden.
        Upload this file in the Teams admin center: Teams apps > Manage apps > Actions > Upload new app.

        Berichteneindpunt van de Azure Bot / messaging endpoint of the Azure Bot: {options.Host.MessagingEndpoint}

        De app verwijst hiernaar; kijk of ze opengaan / the app leads to these; see that they open:
        {string.Join(Environment.NewLine, Pages(options.Developer))}
        """;

    private static IEnumerable<string> Pages(Developer developer) =>
        new[] { developer.Website, developer.Privacy, developer.Terms }.Select(page => page.AbsoluteUri).Distinct();
}
