using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Published;

/// <summary>The folder and nothing else decides what runs.</summary>
public sealed partial class FolderTests(Publisher publisher)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_playbook_and_the_settings_are_those_of_the_folder_wherever_it_is_started()
    {
        using var copy = new FolderCopy(await publisher.BuildAsync(Build.Portable));
        copy.Change("playbooks/handhavingskoers.json", "\"id\": \"handhavingskoers\"", "\"id\": \"van-deze-map\"");
        copy.Change("appsettings.json", "\"Default\": \"Information\"", "\"Default\": \"Information\", \"Praatplaat.Bot.Hosting\": \"Error\"");

        var log = await LogAsync(copy.FullPath);

        Assert.Contains(log, line => line.Contains("Playbook van-deze-map version", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("starts on .NET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_begins_with_the_version()
    {
        var log = await LogAsync(await publisher.BuildAsync(Build.Portable));
        var version = Regex.Escape(typeof(FolderTests).Assembly.GetName().Version!.ToString(3));
        Assert.Matches($@"^\s*Praatplaat {version}(\+[0-9a-f]{{40}})? starts on \.NET 10\.", log.First(line => line.Length > 0 && !Category().IsMatch(line)));
    }

    [Fact]
    public async Task Nothing_of_the_build_or_of_the_tests_ships()
    {
        var files = Directory.EnumerateFiles(await publisher.BuildAsync(Build.Portable), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.Contains("handhavingskoers.json", files);
        Assert.Contains("playbook.schema.json", files);
        Assert.DoesNotContain(files, file => Unwanted().IsMatch(file!));
    }

    /// <summary>A trace of an error says in which file it was: that is a file of the source, and no folder of whoever built it.</summary>
    [Fact]
    public async Task No_symbols_name_the_folder_in_which_they_were_built()
    {
        var symbols = Directory.EnumerateFiles(await publisher.BuildAsync(Build.Portable), "Praatplaat.*.pdb").ToList();
        Assert.True(symbols.Count >= 6, $"{symbols.Count}");
        var sources = symbols.SelectMany(Sources).ToList();
        Assert.Contains("/src/Bot/Program.cs", sources);
        Assert.DoesNotContain(sources, source => source.StartsWith(Repository.Root, StringComparison.Ordinal));
    }

    /// <summary>The libraries that draw bring symbols of 600 MB, and parts for platforms that .NET is not served for.</summary>
    [Fact]
    public async Task The_native_parts_are_those_of_the_platforms_that_it_runs_on_without_their_symbols()
    {
        var folder = await publisher.BuildAsync(Build.Portable);
        string[] platforms = [.. Directory.EnumerateDirectories(Path.Combine(folder, "runtimes")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

        Assert.Equal(["linux-arm", "linux-arm64", "linux-musl-arm", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx", "win", "win-arm64", "win-x64", "win-x86"], platforms);
        Assert.All(platforms.Except(["win"]), platform => Assert.Equal(
            ["libHarfBuzzSharp", "libSkiaSharp"],
            Directory.EnumerateFiles(Path.Combine(folder, "runtimes", platform, "native")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder, "lib*.pdb", SearchOption.AllDirectories), _ => true);
    }

    /// <summary>Else each project of tests would have them, and a build would take 10 GB.</summary>
    [Fact]
    public void A_build_to_work_with_has_those_of_its_machine_alone()
    {
        var built = Path.Combine(Repository.Root, "src", "Bot", "bin", "Debug", "net10.0");
        var parts = Directory.EnumerateFiles(built, "libSkiaSharp*", SearchOption.AllDirectories).ToList();
        Assert.Single(parts);
        Assert.DoesNotContain(".pdb", parts[0], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources(string symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        var reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
    }

    private static async Task<IReadOnlyCollection<string>> LogAsync(string folder)
    {
        await using var storage = await Azurite.StartAsync(null, null, Stop);
        await using var bot = await PublishedBot.StartAsync(folder, storage.ConnectionString);
        return bot.Log;
    }

    // The console writes the category on a line of its own, before the message.
    [GeneratedRegex(@"^\w{4}: ")]
    private static partial Regex Category();

    [GeneratedRegex(@"\.xml$|\.m?js$|Praatplaat\.Release|Development|launchSettings|Tests|xunit|Analyzers|lock\.json$")]
    private static partial Regex Unwanted();
}
