using System.Text.Json;
using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;
using Praatplaat.Publishing.Tests.Published;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>The list that people read is that of what ships now.</summary>
public sealed partial class LicenceListTests(Publisher publisher)
{
    private const string Head = "| package | version | licence | from | copyright |\n|---|---|---|---|---|\n";

    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    private static readonly string Document = File.ReadAllText(Path.Combine(Docs, "licences.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_document_lists_the_packages_of_the_bill()
    {
        var packages = (await Bill.OfAsync(publisher, Build.Portable)).Packages;
        var list = Document[..Document.IndexOf(Head, StringComparison.Ordinal)] + Head + string.Concat(packages.Select(Line));
        var received = Path.Combine(Docs, "licences.received.md");
        if (list == Document)
            File.Delete(received);
        else
            await File.WriteAllTextAsync(received, list, TestContext.Current.CancellationToken);
        Assert.Equal(list, Document);
    }

    /// <summary>Another licence is to be read first: it may ask something of who passes the bot on.</summary>
    [Fact]
    public void Every_licence_is_one_that_was_read()
    {
        string[] read = ["MIT", "MS-PL or Apache-2.0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "https://github.com/dotnet/corefx/blob/master/LICENSE.TXT", "https://raw.githubusercontent.com/Microsoft/dotnet/master/LICENSE"];
        var licences = Row().Matches(Document).Select(row => row.Groups[1].Value).ToList();
        Assert.Equal(54, licences.Count);
        Assert.Empty(licences.Except(read));
    }

    private static string Line(JsonElement package) =>
        $"| {package.TextOf("name")} | {package.TextOf("version")} | {string.Join(" or ", package.GetProperty("licenses").EnumerateArray().Select(Licence))} | {Source(package)} | {Copyright(package)} |\n";

    /// <summary>An SPDX expression, or where a package gives none the page that it names.</summary>
    private static string Licence(JsonElement said) => said.TryGetProperty("license", out var licence)
        ? licence.TryGetProperty("id", out var id) ? id.GetString()! : licence.TextOf("url")
        : said.TextOf("expression");

    /// <summary>Its repository, or else its page.</summary>
    private static string Source(JsonElement package)
    {
        var places = package.GetProperty("externalReferences").EnumerateArray().ToDictionary(place => place.TextOf("type"), place => place.TextOf("url"));
        return places.GetValueOrDefault("vcs") ?? places["website"];
    }

    /// <summary>As the package says it of itself, or else as its licence does, if it brings one.</summary>
    private static string Copyright(JsonElement package) =>
        package.TryGetProperty("copyright", out var said) ? said.GetString()! : RestoredPackage.Of(package).CopyrightOfLicence ?? "none given";

    [GeneratedRegex(@"^\| [A-Z][\w.]+ \| [\d.]+ \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
