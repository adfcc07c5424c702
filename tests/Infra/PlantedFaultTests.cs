using Praatplaat.Infra.Tests.Rules;

namespace Praatplaat.Infra.Tests;

/// <summary>No Bicep compiler stands behind these rules, so each is shown to bite: one thing said otherwise breaks it, and no other.</summary>
public sealed class PlantedFaultTests
{
    private static readonly Infrastructure Real = Infrastructure.FromDisk();
    private static readonly IReadOnlyList<(string Rule, string Fault)> Faults = RuleBook.Broken(Real);

    [Fact]
    public void The_real_files_keep_every_rule() => Assert.Empty(Faults);

    [Theory]
    [MemberData(nameof(Plants.All), MemberType = typeof(Plants))]
    public void A_planted_fault_breaks_its_rule_and_no_other(string rule, string path, string text, string instead)
    {
        var planted = Real.With(path, text, instead);

        Assert.NotEqual(Real.Texts.Values, planted.Texts.Values);
        Assert.Equal([rule], RuleBook.Broken(planted).Except(Faults).Select(broken => broken.Rule).Distinct());
    }

    [Fact]
    public void Every_rule_has_a_planted_fault() =>
        Assert.Equal(RuleBook.All.Keys.Append("Syntax").Order(), Plants.All.Select(plant => plant.Data.Item1).Distinct().Order());
}
