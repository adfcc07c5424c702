using System.Globalization;
using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>The page about the organisation's store: its limits are those at which the program refuses, and its pictures are there.</summary>
public sealed partial class StoreTests
{
    private static readonly string Store = File.ReadAllText(Path.Combine(Repository.Root, "manifest", "store.md"));

    private static readonly Dictionary<string, string> Flags = new()
    {
        ["--developer"] = "developer.name",
        ["--website"] = "developer.websiteUrl",
        ["--privacy"] = "developer.privacyUrl",
        ["--terms"] = "developer.termsOfUseUrl",
    };

    public static TheoryData<string, int> Limited =>
        [.. from row in Rows().Matches(Store) from place in Quoted().Matches(row.Groups[1].Value) select (place.Groups[1].Value, int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture))];

    [Fact]
    public void Every_text_of_the_store_is_in_it() =>
        Assert.Equal(["--developer", "--privacy", "--terms", "--website", "description.full", "description.short", "name.full", "name.short"], Limited.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Limited))]
    public void A_text_may_have_as_many_characters_as_it_says_and_none_more(string place, int most)
    {
        var package = AppPackage.Create(PackageOptions.Read(BuiltPackage.Arguments).Options!);
        var path = Flags.GetValueOrDefault(place, place).Split('.');
        void Put(int length) => package.Manifest[path[0]]![path[1]] = new string('x', length);
        Put(most);
        Assert.Null(Limits.Check(package));
        Put(most + 1);
        Assert.Contains($"{most + 1} tekens, Teams neemt er hooguit {most}", Limits.Check(package)!.Dutch, StringComparison.Ordinal);
        if (Flags.ContainsKey(place))
            return;
        package = AppPackage.Create(PackageOptions.Read(BuiltPackage.Arguments).Options!);
        package.Languages["en.json"][place] = new string('x', most + 1);
        Assert.StartsWith($"en.json: {place}", Limits.Check(package)!.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_announces_in_Dutch_it_announces_in_English_and_the_pictures_are_there()
    {
        Assert.Equal(2, Store.Split("\n> **").Length - 1);
        var pictures = Pictures().Matches(Store).Select(picture => picture.Groups[1].Value).ToList();
        Assert.Equal(3, pictures.Count);
        Assert.All(pictures, picture => Assert.True(File.Exists(Path.Combine(Repository.Root, "manifest", picture)), picture));
    }

    [GeneratedRegex(@"^\|[^|]*\|([^|]*)\| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)]+\.png)\)")]
    private static partial Regex Pictures();
}
