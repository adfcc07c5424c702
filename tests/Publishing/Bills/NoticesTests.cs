using Praatplaat.Local.Processes;
using Praatplaat.Publishing.Tests.Published;
using Praatplaat.Release;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>Who receives a folder receives the licences of everything in it.</summary>
public sealed class NoticesTests(Publisher publisher)
{
    private const string Mit = "Permission is hereby granted, free of charge, to any person obtaining a copy";
    private const string Apache = "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION";

    public static TheoryData<string> Builds => Build.All;

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task Every_part_of_the_bill_has_its_licence_in_the_folder(string build)
    {
        var bill = await Bill.OfAsync(publisher, build);
        var (text, sections) = await ReadAsync(build);
        Assert.All(bill.Packages.Concat(bill.Runtimes).Where(package => build == Build.Portable || !BillTests.IsOfOtherSystem(package.Purl())), package =>
        {
            var restored = RestoredPackage.Of(package);
            var mine = sections.Where(section => section.Parts.Any(part => part.StartsWith($"{restored.Name} {restored.Version} (", StringComparison.Ordinal))).ToList();
            Assert.NotEmpty(mine);
            Assert.All(restored.Terms, file => Assert.Contains(mine, section => section.Text == LicenceTexts.Tidy(File.ReadAllText(file))));
            Assert.Contains(mine, section => IsLicence(section.Text));
        });
        Assert.DoesNotContain("<copyright>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_font_inside_an_assembly_has_its_licence_too()
    {
        var fonts = new DirectoryInfo(Path.Combine(Repository.Root, "src", "Exports", "Charts", "Fonts"));
        Assert.Equal(["LiberationSans-Regular.ttf"], fonts.EnumerateFiles("*.?tf").Select(file => file.Name));
        var (_, sections) = await ReadAsync(Build.Portable);
        var section = Assert.Single(sections, section => section.Parts.Any(part => part.StartsWith("Liberation Sans, ", StringComparison.Ordinal)));
        Assert.Equal(LicenceTexts.Tidy(await File.ReadAllTextAsync(Path.Combine(fonts.FullName, "OFL.txt"), TestContext.Current.CancellationToken)), section.Text);
    }

    [Fact]
    public void A_package_that_brings_no_licence_and_names_an_unknown_one_stops_the_publish()
    {
        using var packages = new FolderOf("unknown/1.0.0/unknown.nuspec", "<package><metadata><authors>Somebody</authors><license type=\"expression\">WTFPL</license></metadata></package>");
        var fault = Assert.Throws<InvalidDataException>(() => PackageLicence.Of(packages.Path, new("Unknown", "1.0.0", IsOwn: false, [])));
        Assert.Contains("Unknown 1.0.0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_licences_the_one_whose_text_is_known_is_taken_with_the_name_of_its_authors()
    {
        using var packages = new FolderOf("two/1.0.0/two.nuspec", "<package><metadata><authors>Somebody</authors><license type=\"expression\">MS-PL OR Apache-2.0</license></metadata></package>");
        var text = Assert.Single(PackageLicence.Of(packages.Path, new("Two", "1.0.0", IsOwn: false, [])).Texts);
        Assert.StartsWith("Copyright (c) Somebody\n", text, StringComparison.Ordinal);
        Assert.Contains(Apache, text, StringComparison.Ordinal);
    }

    private static bool IsLicence(string text) =>
        ((string[])[Mit, Apache, "Redistribution and use in source and binary forms"]).Any(words => text.Contains(words, StringComparison.Ordinal));

    private async Task<(string Text, IReadOnlyList<(string[] Parts, string Text)> Sections)> ReadAsync(string build)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(await publisher.BuildAsync(build), ThirdPartyNotices.File), TestContext.Current.CancellationToken);
        var pieces = text.Split($"\n{new string('=', 80)}\n");
        return (text, [.. pieces.Skip(1).Chunk(2).Select(pair => (pair[0].Split('\n'), pair[1].Trim('\n')))]);
    }

    private sealed class FolderOf : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("praatplaat-");

        public FolderOf(string file, string text)
        {
            var path = System.IO.Path.Combine(Path, file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
