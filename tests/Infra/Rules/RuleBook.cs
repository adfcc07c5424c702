using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <returns>A sentence for each fault; none where all is well.</returns>
internal delegate IEnumerable<string> Rule(Infrastructure infrastructure);

/// <summary>Every rule by its name.</summary>
internal static class RuleBook
{
    public static IReadOnlyDictionary<string, Rule> All { get; } = new Dictionary<string, Rule>
    {
        [nameof(Descriptions)] = Descriptions.Find,
        [nameof(Twins)] = Twins.Find,
        [nameof(ApiVersions)] = ApiVersions.Find,
        [nameof(Names)] = Names.Find,
        [nameof(NoSecrets)] = NoSecrets.Find,
        [nameof(SafeSite)] = SafeSite.Find,
        [nameof(OneAfterTheOther)] = OneAfterTheOther.Find,
        [nameof(SafeStorage)] = SafeStorage.Find,
        [nameof(ClosedStorage)] = ClosedStorage.Find,
        [nameof(GuardedStorage)] = GuardedStorage.Find,
        [nameof(ClosedPublishing)] = ClosedPublishing.Find,
        [nameof(SafeTelemetry)] = SafeTelemetry.Find,
        [nameof(LeastRole)] = LeastRole.Find,
        [nameof(RegisteredBot)] = RegisteredBot.Find,
        [nameof(Regions)] = Regions.Find,
        [nameof(Tagged)] = Tagged.Find,
        [nameof(KnownSettings)] = KnownSettings.Find,
        [nameof(ExtraSettings)] = ExtraSettings.Find,
        [nameof(SeparateSlot)] = SeparateSlot.Find,
        [nameof(KnownLines)] = KnownLines.Find,
        [nameof(AlertsReachSomebody)] = AlertsReachSomebody.Find,
        [nameof(ManifestOutputs)] = ManifestOutputs.Find,
        [nameof(ParametersFile)] = ParametersFile.Find,
        [nameof(AzureYaml)] = AzureYaml.Find,
    };

    /// <summary>
    /// No rule is checked when the compiler finds a fault: the rest would only follow from it. The compiler judges syntax, names, types
    /// and their versions, what modules ask and give, and what is unused; its linter has rules of its own.
    /// </summary>
    public static IReadOnlyList<(string Rule, string Fault)> Broken(Compilation compilation) =>
        compilation.Infrastructure is { } infrastructure
        ? [.. All.SelectMany(rule => rule.Value(infrastructure).Select(fault => (rule.Key, fault)))]
        : [.. compilation.Faults.Select(fault => ("Compiler", fault))];
}
