using System.Collections.Concurrent;
using Praatplaat.Infra.Tests.Compiling;
using Praatplaat.Infra.Tests.Rules;

namespace Praatplaat.Infra.Tests;

/// <summary>Proves that the compiler and every rule bite: they notice when one thing in the sources is said otherwise.</summary>
public sealed class PlantedFaultTests(PlantedFaultTests.Planted planted) : IClassFixture<PlantedFaultTests.Planted>
{
    private static readonly Sources Real = Sources.FromDisk();

    [Theory]
    [MemberData(nameof(Plants.ForTheCompiler), MemberType = typeof(Plants))]
    public void The_compiler_finds_a_planted_fault(string says, string path, string text, string instead) =>
        Assert.Contains(planted.Find(path, text, instead).Faults, fault => fault.Contains($": {says}: ", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Plants.ForTheRules), MemberType = typeof(Plants))]
    public void A_planted_fault_breaks_its_rule_and_no_other(string rule, string path, string text, string instead)
    {
        var broken = RuleBook.Broken(planted.Find(path, text, instead)).Except(planted.WithoutPlants);
        Assert.Equal([rule], broken.Select(fault => fault.Rule).Distinct());
    }

    [Fact]
    public void Every_rule_has_a_planted_fault() =>
        Assert.Equal(RuleBook.All.Keys.Order(), Plants.ForTheRules.Select(plant => plant.Data.Item1).Distinct().Order());

    /// <summary>Compiles the sources with each fault in turn, in parallel: one by one it would take twice as long.</summary>
    public sealed class Planted(BicepCompiler compiler) : IAsyncLifetime
    {
        private readonly ConcurrentDictionary<(string Path, string Text, string Instead), Compilation> _compilations = [];

        /// <summary>The faults of the sources as they are, which no plant has caused.</summary>
        internal IReadOnlyList<(string Rule, string Fault)> WithoutPlants { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            WithoutPlants = RuleBook.Broken(await compiler.Compile(Real, Installation.Largest));
            await Parallel.ForEachAsync(Plants.ForTheCompiler.Concat(Plants.ForTheRules), async (plant, _) =>
            {
                var (_, path, text, instead) = plant.Data;
                var sources = Real.With(path, text, instead);
                Assert.NotEqual(Real.Texts.Values, sources.Texts.Values);
                _compilations[(path, text, instead)] = await compiler.Compile(sources, Installation.Largest);
            });
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        internal Compilation Find(string path, string text, string instead) => _compilations[(path, text, instead)];
    }
}
