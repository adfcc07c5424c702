using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Praatplaat.Release;

/// <summary>What a restored package says of its licence, and the texts that go with it.</summary>
/// <param name="Name">With its version.</param>
/// <param name="Said">An SPDX expression, or the page that it names.</param>
internal sealed partial record PackageLicence(string Name, string Said, string Copyright, IReadOnlyList<string> Texts)
{
    // Pages that packages name in place of an expression, and that were read.
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"] = "MIT",
        ["https://raw.githubusercontent.com/Microsoft/dotnet/master/LICENSE"] = "MIT",
    };

    /// <param name="packages">Where NuGet keeps what it restored.</param>
    /// <exception cref="InvalidDataException">It brings no licence, and names none whose text is known.</exception>
    public static PackageLicence Of(string packages, Library library)
    {
        var (id, version) = (library.Name.ToLowerInvariant(), library.Version.ToLowerInvariant());
        var folder = Path.Combine(packages, id, version);
        var metadata = XDocument.Load(Path.Combine(folder, $"{id}.nuspec")).Descendants().Single(element => element.Name.LocalName == "metadata");
        var said = metadata.Text("license") is { } licence && metadata.Elements().Any(IsExpression) ? licence : metadata.Text("licenseUrl") ?? "";
        var copyright = metadata.Text("copyright") ?? $"Copyright (c) {metadata.Text("authors")}";
        var files = Files(folder);
        IReadOnlyList<string> texts = [.. files.Select(file => LicenceTexts.Tidy(File.ReadAllText(file)))];
        if (!files.Any(file => Licence().IsMatch(Path.GetFileName(file))))
            texts = [Standard(library, said, copyright), .. texts];
        return new($"{library.Name} {library.Version}", said, copyright, texts);
    }

    private static string Standard(Library library, string said, string copyright) =>
        Pages.GetValueOrDefault(said, said).Split(" OR ", StringSplitOptions.TrimEntries).Select(id => LicenceTexts.Standard(id, copyright)).FirstOrDefault(text => text is not null)
        ?? throw new InvalidDataException($"{library.Name} {library.Version} brings no licence, and names one whose text is not in src/Release/Licences: {said}");

    private static bool IsExpression(XElement element) => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression";

    /// <summary>At the top of the package or one folder below, the licence first.</summary>
    private static List<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Where(file => Licence().IsMatch(Path.GetFileName(file)) || Notices().IsMatch(Path.GetFileName(file)))
            .OrderBy(file => !Licence().IsMatch(Path.GetFileName(file)))
            .ThenBy(file => file, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^licen[cs]e(\.txt|\.md)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(@"notices?(\.txt|\.md)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Notices();
}

internal static class NuspecElements
{
    public static string? Text(this XElement metadata, string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
