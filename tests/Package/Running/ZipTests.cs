using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Praatplaat.Package.Tests.Running;

public sealed class ZipTests(BuiltPackage package)
{
    [Fact]
    public void It_holds_the_four_files_at_its_root_and_nothing_else() =>
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], package.Files.Keys.Order());

    [Fact]
    public void The_program_says_where_it_is_and_what_the_bot_is_reached_at()
    {
        Assert.StartsWith(Path.Combine(package.Folder, "app.zip") + Environment.NewLine, package.Ran.Output, StringComparison.Ordinal);
        Assert.Contains($"https://{PackageProgram.Host}/api/messages", package.Ran.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            string.Concat(new[] { "praatplaat", "privacy", "voorwaarden" }.Select(page => $"https://www.voorbeeldgemeente.nl/{page}{Environment.NewLine}")),
            package.Ran.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        using var program = new PackageProgram();
        Assert.Equal(0, (await program.RunAsync(BuiltPackage.Arguments)).ExitCode);
        Assert.Equal(await BytesAsync(package.Folder), await BytesAsync(program.Folder));
    }

    [Fact]
    public async Task An_app_id_and_a_host_are_enough_and_the_app_leads_to_the_pages_of_the_bot()
    {
        using var program = new PackageProgram();
        var ran = await program.RunAsync("--app-id", PackageProgram.AppId, "--host", PackageProgram.Host);
        Assert.Equal(0, ran.ExitCode);
        using var zip = ZipFile.OpenRead(Path.Combine(program.Folder, "artifacts", $"praatplaat-{AppPackage.Version}.zip"));
        await using var manifest = zip.GetEntry("manifest.json")!.Open();
        var developer = (await JsonNode.ParseAsync(manifest, cancellationToken: TestContext.Current.CancellationToken))!["developer"]!.AsObject();
        Assert.Equal(
            ["Praatplaat", $"https://{PackageProgram.Host}/terms", $"https://{PackageProgram.Host}/privacy", $"https://{PackageProgram.Host}/terms"],
            developer.Select(member => member.Value!.GetValue<string>()));
    }

    private static Task<byte[]> BytesAsync(string folder) =>
        File.ReadAllBytesAsync(Path.Combine(folder, "app.zip"), TestContext.Current.CancellationToken);
}
