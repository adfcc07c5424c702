using System.Text;
using System.Text.Json;
using Praatplaat.Local.Processes;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

public sealed class ManifestTests(BuiltPackage package)
{
    private JsonElement Manifest => package.Manifest;

    private JsonElement Bot => Assert.Single(Manifest.GetProperty("bots").EnumerateArray());

    [Fact]
    public void The_app_and_its_bot_have_the_id_that_was_given()
    {
        Assert.Equal(PackageProgram.AppId, Manifest.GetProperty("id").GetString());
        Assert.Equal(PackageProgram.AppId, Bot.GetProperty("botId").GetString());
    }

    [Fact]
    public void The_municipality_offers_the_app()
    {
        var developer = Manifest.GetProperty("developer");
        Assert.Equal(
            [
                "Gemeente \"Voorbeeld\"", "https://www.voorbeeldgemeente.nl/praatplaat", "https://www.voorbeeldgemeente.nl/privacy",
                "https://www.voorbeeldgemeente.nl/voorwaarden",
            ],
            developer.EnumerateObject().Select(member => member.Value.GetString()));
    }

    [Fact]
    public void Its_version_is_that_of_the_product() =>
        Assert.Equal(typeof(Repository).Assembly.GetName().Version!.ToString(3), Manifest.GetProperty("version").GetString());

    [Fact]
    public void No_place_is_left_open() =>
        Assert.All(["manifest.json", "en.json"], file =>
            Assert.DoesNotContain("{{", Encoding.UTF8.GetString(package.Files[file]), StringComparison.Ordinal));

    [Fact]
    public void It_is_for_a_team_and_a_person_and_no_group_chat()
    {
        Assert.Equal(["team", "personal"], Words(Bot.GetProperty("scopes")));
        Assert.Equal("team", Manifest.GetProperty("defaultInstallScope").GetString());
        var lists = Bot.GetProperty("commandLists").EnumerateArray();
        Assert.Equal(["team", "personal"], lists.Select(list => Assert.Single(Words(list.GetProperty("scopes")))));
    }

    /// <remarks>Teams refuses an app for teams without it at the upload, from manifest 1.25 on; the schema does not say so.</remarks>
    [Fact]
    public void It_says_that_it_goes_with_shared_and_private_channels() =>
        Assert.Equal("tier1", Manifest.GetProperty("supportsChannelFeatures").GetString());

    [Fact]
    public void It_asks_for_nothing_that_lets_it_read_or_show_more()
    {
        Assert.Empty(Manifest.GetProperty("validDomains").EnumerateArray());
        string[] more = ["authorization", "webApplicationInfo", "devicePermissions", "composeExtensions", "staticTabs"];
        Assert.All(more, member => Assert.False(Manifest.TryGetProperty(member, out _), member));
    }

    private static IEnumerable<string> Words(JsonElement items) => items.EnumerateArray().Select(item => item.GetString()!);
}
