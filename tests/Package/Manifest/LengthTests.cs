using System.Text.Json;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>Every text within what Teams takes, in both languages, also where there is no schema.</summary>
public sealed class LengthTests(BuiltPackage package)
{
    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    public void A_text_of_the_app_fits(string place, int most)
    {
        var (parent, child) = (place.Split('.')[0], place.Split('.')[1]);
        Assert.InRange(package.Manifest.GetProperty(parent).GetProperty(child).GetString()!.Length, 1, most);
        Assert.InRange(package.English.GetProperty(place).GetString()!.Length, 1, most);
    }

    [Fact]
    public void Every_command_fits()
    {
        Assert.All(Menus.Lists(package.Manifest), list => Assert.InRange(list.Count, 1, 10));
        Assert.All(Menus.Lists(package.Manifest).Concat(Menus.Lists(package.English, package.Manifest)).SelectMany(list => list), command =>
        {
            Assert.InRange(command.Title.Length, 1, 32);
            Assert.InRange(command.Description.Length, 1, 128);
        });
    }

    [Fact]
    public void Whoever_offers_it_fits() => Assert.All(package.Manifest.GetProperty("developer").EnumerateObject(), Fits);

    private static void Fits(JsonProperty text) => Assert.InRange(text.Value.GetString()!.Length, 1, text.Name == "name" ? 32 : 2048);
}
