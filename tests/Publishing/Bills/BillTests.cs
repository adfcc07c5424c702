using System.Security.Cryptography;
using System.Text.Json;
using Praatplaat.Local.Processes;
using Praatplaat.Publishing.Tests.Published;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>The bill of materials of a build names what is in its folder.</summary>
public sealed class BillTests(Publisher publisher)
{
    public static TheoryData<string> Builds => Build.All;

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task It_names_what_the_bot_loads_from_its_folder_and_nothing_else(string build)
    {
        var bill = await Bill.OfAsync(publisher, build);
        Assert.Equal(
            Loaded(await publisher.BuildAsync(build)).Order(StringComparer.Ordinal),
            bill.Packages.Concat(bill.Runtimes).Select(component => component.Purl()).Where(purl => build == Build.Portable || !IsOfOtherSystem(purl))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task Every_package_has_its_hash_and_is_the_one_that_the_lock_file_names(string build)
    {
        var locked = Locked();
        var packages = (await Bill.OfAsync(publisher, build)).Packages;
        Assert.Equal(54, packages.Count);
        Assert.All(packages, package =>
        {
            var restored = RestoredPackage.Of(package);
            Assert.Equal(locked[package.Purl()], restored.ContentHash);
            Assert.Equal(("SHA-512", restored.Hash), (package.GetProperty("hashes")[0].TextOf("alg"), package.GetProperty("hashes")[0].TextOf("content")));
        });
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task Every_library_in_the_folder_is_of_the_bot_or_of_a_package_in_the_bill(string build)
    {
        var bill = await Bill.OfAsync(publisher, build);
        var known = bill.Packages.Concat(bill.Runtimes).SelectMany(part => RestoredPackage.Of(part).Libraries).ToHashSet();
        var others = Directory.EnumerateFiles(await publisher.BuildAsync(build), "*.dll").Select(file => Path.GetFileName(file)!)
            .Where(name => !name.StartsWith("Praatplaat.", StringComparison.Ordinal) && !known.Contains(name));
        Assert.Empty(others);
    }

    [Fact]
    public async Task A_build_with_its_own_runtime_names_it_and_another_says_what_it_needs()
    {
        var portable = await Bill.OfAsync(publisher, Build.Portable);
        Assert.Empty(portable.Runtimes);
        Assert.Contains(portable.Needs, framework => framework.StartsWith("Microsoft.AspNetCore.App 10.", StringComparison.Ordinal));
        if (!Build.All.Any(row => row.Data == Build.Linux))
            return;
        var linux = await Bill.OfAsync(publisher, Build.Linux);
        Assert.Equal(2, linux.Runtimes.Count);
        Assert.Empty(linux.Needs);
    }

    [Fact]
    public async Task Every_reference_in_it_resolves_and_every_part_is_reached_from_the_bot()
    {
        var bill = await Bill.OfAsync(publisher, Build.Portable);
        var edges = bill.Root.GetProperty("dependencies").EnumerateArray().ToDictionary(
            edge => edge.TextOf("ref"),
            edge => edge.TryGetProperty("dependsOn", out var on) ? on.EnumerateArray().Select(to => to.GetString()!).ToList() : []);
        var (reached, todo) = (new HashSet<string>(), new Queue<string>([Bill.Bot]));
        while (todo.TryDequeue(out var next))
        {
            if (reached.Add(next))
                edges[next].ForEach(todo.Enqueue);
        }

        Assert.Equal(bill.Packages.Concat(bill.Own).Select(part => part.TextOf("bom-ref")).Append(Bill.Bot).Order(), reached.Order());
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task Each_package_says_its_licence(string build)
    {
        var bill = await Bill.OfAsync(publisher, build);
        // Of two the receiver may choose.
        Assert.All(bill.Packages.Concat(bill.Runtimes), component => Assert.InRange(component.GetProperty("licenses").GetArrayLength(), 1, 2));
        Assert.All(bill.Runtimes, part => Assert.Contains(
            $"<license type=\"expression\">{part.GetProperty("licenses")[0].GetProperty("license").TextOf("id")}</license>", RestoredPackage.Of(part).Nuspec, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task The_bots_own_assemblies_are_in_it_each_with_its_version_and_its_hashes(string build)
    {
        var folder = await publisher.BuildAsync(build);
        var own = (await Bill.OfAsync(publisher, build)).Own.ToDictionary(component => component.TextOf("bom-ref"));
        string[] files = [.. Directory.EnumerateFiles(folder, "Praatplaat.*.dll", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];
        Assert.Contains("en/Praatplaat.Cards.resources.dll", files);
        Assert.Equal(files.Order(StringComparer.Ordinal), own.Keys);
        Assert.All(files, file =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, file));
            Assert.Equal((typeof(BillTests).Assembly.GetName().Version!.ToString(3), file), (own[file].TextOf("version"), own[file].TextOf("name")));
            Assert.Equal(
                [("SHA-256", Convert.ToHexStringLower(SHA256.HashData(bytes))), ("SHA-512", Convert.ToHexStringLower(SHA512.HashData(bytes)))],
                own[file].GetProperty("hashes").EnumerateArray().Select(hash => (hash.TextOf("alg"), hash.TextOf("content"))));
        });
    }

    [Fact]
    public async Task Each_assembly_leads_to_what_it_refers_to()
    {
        var edges = (await Bill.OfAsync(publisher, Build.Portable)).Root.GetProperty("dependencies").EnumerateArray()
            .Where(edge => edge.TextOf("ref").StartsWith("Praatplaat.", StringComparison.Ordinal) || edge.TextOf("ref") == Bill.Bot)
            .ToDictionary(edge => edge.TextOf("ref"), edge => edge.GetProperty("dependsOn").EnumerateArray().Select(to => to.GetString()!).ToList());
        Assert.Equal(["Praatplaat.Bot.dll"], edges[Bill.Bot]);
        Assert.Contains("Praatplaat.Storage.dll", edges["Praatplaat.Bot.dll"]);
        Assert.Equal(["Praatplaat.Sessions.dll", "en/Praatplaat.Cards.resources.dll"], edges["Praatplaat.Cards.dll"]);
        Assert.Empty(edges["Praatplaat.Sessions.dll"]);
        Assert.StartsWith("pkg:nuget/Azure.Data.Tables@", Assert.Single(edges["Praatplaat.Storage.dll"], to => to != "Praatplaat.Sessions.dll"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task It_keeps_to_the_schema_of_CycloneDX(string build) =>
        Assert.Empty(CycloneDxSchema.ErrorsIn((await Bill.OfAsync(publisher, build)).Root));

    [Fact]
    public async Task It_says_that_nobody_has_said_who_supplies_the_bot()
    {
        var bill = await Bill.OfAsync(publisher, Build.Portable);
        Assert.False(bill.Root.GetProperty("metadata").TryGetProperty("supplier", out _));
        Assert.StartsWith("not said", Assert.Single(bill.Said("praatplaat:supplier")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_publish_into_another_folder_writes_the_same_bytes()
    {
        var (one, two) = (await publisher.BuildAsync(Build.Portable), await publisher.BuildAgainAsync(Build.Portable));
        Assert.NotEqual(one, two);
        Assert.Equal(File.ReadAllText(Publisher.BillOf(one)), File.ReadAllText(Publisher.BillOf(two)));
    }

    /// <summary>Of what draws the charts, the bill names the native part for each system, and the folder for one system carries one.</summary>
    internal static bool IsOfOtherSystem(string purl) =>
        purl.Contains(".NativeAssets.Win32@", StringComparison.Ordinal) || purl.Contains(".NativeAssets.macOS@", StringComparison.Ordinal);

    /// <summary>By the file from which .NET itself loads the bot.</summary>
    private static IEnumerable<string> Loaded(string folder)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "Praatplaat.Bot.deps.json")));
        return [.. file.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.TextOf("type") is "package" or "runtimepack")
            .Select(library => $"pkg:nuget/{library.Name.Replace("runtimepack.", "", StringComparison.Ordinal).Replace('/', '@')}")];
    }

    /// <summary>Content hashes, by purl.</summary>
    private static Dictionary<string, string> Locked()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Bot", "packages.lock.json")));
        return file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.TryGetProperty("contentHash", out _))
            .ToDictionary(package => $"pkg:nuget/{package.Name}@{package.Value.TextOf("resolved")}", package => package.Value.TextOf("contentHash"));
    }
}
