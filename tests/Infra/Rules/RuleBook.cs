namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Every rule by its name. Each gives a sentence for each fault, and none where all is well.</summary>
internal static class RuleBook
{
    public static IReadOnlyDictionary<string, Func<Infrastructure, IEnumerable<string>>> All { get; } = new Dictionary<string, Func<Infrastructure, IEnumerable<string>>>
    {
        [nameof(KnownTypes)] = KnownTypes.Find,
        [nameof(References)] = References.Find,
        [nameof(LoopFields)] = LoopFields.Find,
        [nameof(NothingUnused)] = NothingUnused.Find,
        [nameof(Descriptions)] = Descriptions.Find,
        [nameof(Modules)] = Modules.Find,
        [nameof(Twins)] = Twins.Find,
        [nameof(Names)] = Names.Find,
        [nameof(NoSecrets)] = NoSecrets.Find,
        [nameof(SafeSite)] = SafeSite.Find,
        [nameof(SafeStorage)] = SafeStorage.Find,
        [nameof(LeastRole)] = LeastRole.Find,
        [nameof(RegisteredBot)] = RegisteredBot.Find,
        [nameof(Regions)] = Regions.Find,
        [nameof(KnownSettings)] = KnownSettings.Find,
        [nameof(SeparateSlot)] = SeparateSlot.Find,
        [nameof(PinnedImage)] = PinnedImage.Find,
        [nameof(KnownLines)] = KnownLines.Find,
        [nameof(AlertsReachSomebody)] = AlertsReachSomebody.Find,
        [nameof(ManifestOutputs)] = ManifestOutputs.Find,
        [nameof(ParametersFile)] = ParametersFile.Find,
        [nameof(AzureYaml)] = AzureYaml.Find,
    };

    /// <summary>Of files that can't be read nothing more is said: the rest would follow from it.</summary>
    public static IReadOnlyList<(string Rule, string Fault)> Broken(Infrastructure infrastructure) =>
        infrastructure.Unread.Select(fault => ("Syntax", fault)).ToList() is { Count: > 0 } unread
            ? unread
            : [.. All.SelectMany(rule => rule.Value(infrastructure).Select(fault => (rule.Key, fault)))];
}
