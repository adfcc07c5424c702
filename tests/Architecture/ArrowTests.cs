using System.Reflection;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Praatplaat.Architecture.Tests;

/// <summary>Which parts of the product may know which others.</summary>
public sealed class ArrowTests
{
    private static readonly System.Reflection.Assembly[] Assemblies =
    [
        typeof(Sessions.Session).Assembly, typeof(Cards.Texts).Assembly, typeof(Storage.StorageTables).Assembly, typeof(Teams.TeamsConnector).Assembly, typeof(Exports.Outcome).Assembly, typeof(Bot.BotApp).Assembly,
    ];

    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies(Assemblies).Build();

    /// <summary>The folders of the bot, each of which may know those before it. BotApp and Program, in no folder, know them all.</summary>
    private static readonly string[] Layers =
    [
        "Hosting", "Telemetry", "Storage", "Diagnostics", "Playbooks", "Requests", "Throttling", "Delivery", "Outbox", "Commands", "Retention", "Access", "Reading", "Exporting", "Pages", "Posters", "Messages", "Routing", "Acts", "Administration",
    ];

    public static TheoryData<string, string> Arrows => new(Layers.Index().SelectMany(low => Layers.Skip(low.Index + 1).Select(high => (low.Item, high))));

    [Fact]
    public void The_way_to_Teams_knows_nothing_of_ours() => HoldsNot("Teams", "Sessions", "Cards", "Storage", "Bot");

    [Fact]
    public void Cards_storage_and_exports_know_the_session_and_not_each_other()
    {
        HoldsNot("Cards", "Storage", "Teams", "Exports", "Bot");
        HoldsNot("Storage", "Cards", "Teams", "Exports", "Bot");
        HoldsNot("Exports", "Cards", "Storage", "Teams", "Bot");
        HoldsNot("Sessions", "Cards", "Storage", "Teams", "Exports", "Bot");
    }

    [Fact]
    public void A_session_needs_no_package() =>
        Assert.All(typeof(Sessions.Session).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_state_of_a_session_knows_nothing_of_the_rules() =>
        Hold(Types().That().ResideInNamespaceMatching(@"^Praatplaat\.Sessions(\.Playbooks)?$").Should().NotDependOnAny(In(@"Sessions\.Rules")));

    [Fact]
    public void Nor_does_it_know_what_a_playbook_says() =>
        Hold(Types().That().ResideInNamespaceMatching(@"^Praatplaat\.Sessions$").Should().NotDependOnAny(In(@"Sessions\.Playbooks")));

    [Theory]
    [InlineData("Teams")]
    [InlineData("Storage")]
    [InlineData("Cards")]
    [InlineData("Exports")]
    [InlineData("Bot")]
    public void Within_a_project_no_two_folders_need_each_other(string project) =>
        Hold(SliceRuleDefinition.Slices().Matching($"Praatplaat.{project}.(*)").Should().BeFreeOfCycles());

    [Fact]
    public void What_cards_are_made_of_knows_no_card() =>
        Hold(Types().That().ResideInNamespaceMatching(@"^Praatplaat\.Cards\.(Elements|Parts)$").Should().NotDependOnAny(
            Types().That().ResideInNamespaceMatching(@"^Praatplaat\.Cards$")));

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_folder_of_the_bot_knows_only_folders_below_it(string low, string high) => HoldsNot($@"Bot\.{low}", $@"Bot\.{high}");

    [Fact]
    public void Every_folder_of_the_bot_has_its_layer() => Assert.Equal(
        Layers.Order(),
        typeof(Bot.BotApp).Assembly.GetTypes().Select(type => type.Namespace).OfType<string>()
            .Where(name => name.StartsWith("Praatplaat.Bot.", StringComparison.Ordinal)).Select(name => name.Split('.')[2]).Distinct().Order());

    /// <summary>A class that needs more does two things.</summary>
    [Fact]
    public void No_class_needs_more_than_eight_others() => Assert.Empty(
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where type.IsClass && type.GetMethod("<Clone>$") is null
        from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where constructor.GetParameters().Length > 8
        select $"{type} needs {constructor.GetParameters().Length}");

    private static GivenTypesConjunction In(string folder) => Types().That().ResideInNamespaceMatching($@"^Praatplaat\.{folder}(\.|$)");

    private static void HoldsNot(string low, params string[] high)
    {
        foreach (var folder in high)
            Hold(Types().That().ResideInNamespaceMatching($@"^Praatplaat\.{low}(\.|$)").Should().NotDependOnAny(In(folder)).WithoutRequiringPositiveResults());
    }

    private static void Hold(IArchRule rule) =>
        Assert.Empty(rule.Evaluate(Product).Where(result => !result.Passed).Select(result => result.Description));
}
