using System.Text.Json;
using Praatplaat.Bill;
using Praatplaat.Local.Processes;
using Praatplaat.Publishing.Tests.Published;

namespace Praatplaat.Publishing.Tests.Bills;

/// <summary>The bill of materials of a build names what is in its folder.</summary>
public sealed class BillTests(Publisher publisher)
{
    public static TheoryData<string> Builds => Build.All;

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task It_names_every_package_with_the_version_and_the_hash_of_the_lock_file(string build)
    {
        var locked = Locked();
        var components = (await BillAsync(build)).GetProperty("components").EnumerateArray().Where(component => !IsRuntime(component)).ToList();
        Assert.Equal(20, components.Count);
        Assert.All(components, component => Assert.Equal(locked[Text(component, "purl")], Text(component.GetProperty("hashes")[0], "content")));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task Every_library_in_the_folder_is_of_the_bot_or_of_a_package_in_the_bill(string build)
    {
        var folder = await publisher.BuildAsync(build);
        var packages = Shipped.In(folder).Packages.ToDictionary(package => package.Name, StringComparer.OrdinalIgnoreCase);
        var runtime = packages.Values.Where(package => package.Name.Contains(".Runtime.", StringComparison.Ordinal)).SelectMany(FilesOf).ToHashSet();
        var others = Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.StartsWith("Praatplaat.", StringComparison.Ordinal) && !packages.ContainsKey(name) && !runtime.Contains($"{name}.dll"));
        Assert.Empty(others);
    }

    [Fact]
    public async Task A_build_with_its_own_runtime_names_it_and_another_says_what_it_needs()
    {
        var portable = await BillAsync(Build.Portable);
        Assert.DoesNotContain(portable.GetProperty("components").EnumerateArray(), IsRuntime);
        Assert.Contains(portable.GetProperty("metadata").GetProperty("properties").EnumerateArray(), property => Text(property, "value").StartsWith("Microsoft.AspNetCore.App 10.", StringComparison.Ordinal));
        if (!Build.All.Any(row => row.Data == Build.Linux))
            return;
        var linux = await BillAsync(Build.Linux);
        Assert.Equal(2, linux.GetProperty("components").EnumerateArray().Count(IsRuntime));
        Assert.Single(linux.GetProperty("metadata").GetProperty("properties").EnumerateArray());
    }

    [Fact]
    public async Task Every_reference_in_it_resolves_and_every_package_is_reached_from_the_bot()
    {
        var bill = await BillAsync(Build.Portable);
        var edges = bill.GetProperty("dependencies").EnumerateArray().ToDictionary(
            edge => Text(edge, "ref"), edge => edge.GetProperty("dependsOn").EnumerateArray().Select(to => to.GetString()!).ToList());
        var (reached, todo) = (new HashSet<string>(), new Queue<string>(["praatplaat"]));
        while (todo.TryDequeue(out var next))
        {
            if (reached.Add(next))
                edges[next].ForEach(todo.Enqueue);
        }

        Assert.Equal(bill.GetProperty("components").EnumerateArray().Select(component => Text(component, "bom-ref")).Append("praatplaat").Order(), reached.Order());
    }

    [Fact]
    public async Task Each_package_says_its_licence()
    {
        var components = (await BillAsync(Build.Portable)).GetProperty("components").EnumerateArray();
        Assert.All(components, component => Assert.Equal(1, component.GetProperty("licenses").GetArrayLength()));
    }

    [Fact]
    public async Task The_command_writes_the_same_bytes_each_time()
    {
        var (folder, program) = (await publisher.BuildAsync(Build.Portable), new BillProgram());
        using (program)
        {
            Assert.Equal((0, ""), await program.RunAsync("sbom", folder, "one.cdx.json"));
            Assert.Equal((0, ""), await program.RunAsync("sbom", folder, "two.cdx.json"));
            Assert.Equal(program.BytesOf("one.cdx.json"), program.BytesOf("two.cdx.json"));
            Assert.Equal(CycloneDx.Write(Shipped.In(folder), PackageFolder.Find()), System.Text.Encoding.UTF8.GetString(program.BytesOf("one.cdx.json")));
        }
    }

    [Fact]
    public async Task Where_no_bot_was_published_the_command_says_what_to_do()
    {
        using var program = new BillProgram();
        var (code, error) = await program.RunAsync("sbom", "nowhere", "bill.cdx.json");
        Assert.Equal(2, code);
        Assert.Contains("dotnet publish src/Bot -c Release -o nowhere", error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> BillAsync(string build) =>
        JsonDocument.Parse(CycloneDx.Write(Shipped.In(await publisher.BuildAsync(build)), PackageFolder.Find())).RootElement;

    /// <summary>SHA-512 in hexadecimals, by purl.</summary>
    private static Dictionary<string, string> Locked()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Bot", "packages.lock.json")));
        return file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.TryGetProperty("contentHash", out _))
            .ToDictionary(package => $"pkg:nuget/{package.Name}@{Text(package.Value, "resolved")}", package => Convert.ToHexStringLower(package.Value.GetProperty("contentHash").GetBytesFromBase64()));
    }

    private static IEnumerable<string> FilesOf(ShippedPackage package) => Directory
        .EnumerateFiles(Path.Combine(PackageFolder.Find().Path, package.Name.ToLowerInvariant(), package.Version), "*.dll", SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(file));

    private static bool IsRuntime(JsonElement component) => Text(component, "name").Contains(".App.Runtime.", StringComparison.Ordinal);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
