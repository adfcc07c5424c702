using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Praatplaat.Architecture.Tests;

/// <summary>Which parts of the product may know which others.</summary>
public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies(
        typeof(Sessions.Session).Assembly, typeof(Cards.Texts).Assembly, typeof(Storage.StorageTables).Assembly, typeof(Teams.TeamsConnector).Assembly, typeof(Bot.BotApp).Assembly).Build();

    [Fact]
    public void The_way_to_Teams_knows_nothing_of_ours() =>
        Hold(Types().That().ResideInNamespaceMatching(@"^Praatplaat\.Teams(\.|$)").Should().NotDependOnAny(
            Types().That().ResideInNamespaceMatching(@"^Praatplaat\.(Sessions|Cards|Storage|Bot)(\.|$)")));

    [Theory]
    [InlineData("Teams")]
    [InlineData("Storage")]
    [InlineData("Cards")]
    public void Within_a_project_no_two_folders_need_each_other(string project) =>
        Hold(SliceRuleDefinition.Slices().Matching($"Praatplaat.{project}.(*)").Should().BeFreeOfCycles());

    private static void Hold(IArchRule rule) =>
        Assert.Empty(rule.Evaluate(Product).Where(result => !result.Passed).Select(result => result.Description));
}
