using System.Text.Json.Nodes;
using Praatplaat.Package.Tests.Running;

namespace Praatplaat.Package.Tests.Manifest;

/// <summary>Whoever changes a text, and goes over a limit of Teams, gets a sentence and no package.</summary>
public sealed class LimitsTests
{
    private readonly AppPackage _package = AppPackage.Create(PackageOptions.Read(BuiltPackage.Arguments).Options!);

    [Fact]
    public void As_it_stands_nothing_is_over_a_limit() => Assert.Null(Limits.Check(_package));

    [Fact]
    public void A_text_that_is_too_long_is_named_with_its_length_and_its_limit()
    {
        _package.Manifest["bots"]![0]!["commandLists"]![1]!["commands"]![3]!["description"] = new string('x', 129);
        Says("manifest.json: bots[0].commandLists[1].commands[3].description telt 129 tekens, Teams neemt er hooguit 128.");
    }

    [Fact]
    public void So_is_a_translation()
    {
        _package.Languages["en.json"]["description.short"] = new string('x', 81);
        Says("en.json: description.short telt 81 tekens, Teams neemt er hooguit 80.");
    }

    [Fact]
    public void A_text_without_a_translation_is_named()
    {
        _package.Languages["en.json"].Remove("bots[0].commandLists[0].commands[2].title");
        Says("en.json: de vertaling van bots[0].commandLists[0].commands[2].title ontbreekt.");
    }

    [Fact]
    public void An_eleventh_command_is_one_too_many()
    {
        var commands = _package.Manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        while (commands.Count < 11)
            commands.Add(new JsonObject { ["title"] = "nog" });
        Says("manifest.json: een lijst telt meer dan 10 opdrachten.");
    }

    private void Says(string sentence) => Assert.StartsWith(sentence, Limits.Check(_package)!.Dutch, StringComparison.Ordinal);
}
