using System.Text.RegularExpressions;
using Praatplaat.Bill;
using Praatplaat.Local.Processes;
using Praatplaat.Publishing.Tests.Published;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>The list that people read is that of what ships now.</summary>
public sealed partial class LicenceListTests(Publisher publisher)
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "licences.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_document_is_what_its_command_writes() =>
        Assert.Equal(LicenceList.Write(Shipped.In(await publisher.BuildAsync(Build.Portable)), PackageFolder.Find()), Document);

    /// <summary>Another licence is to be read first: it may ask something of who passes the bot on.</summary>
    [Fact]
    public void Every_licence_is_one_that_was_read()
    {
        string[] read = ["MIT", "Apache-2.0", "BSD-3-Clause", "https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"];
        var licences = Row().Matches(Document).Select(row => row.Groups[1].Value).ToList();
        Assert.Equal(20, licences.Count);
        Assert.Empty(licences.Except(read));
    }

    [GeneratedRegex(@"^\| [A-Z][\w.]+ \| [\d.]+ \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
