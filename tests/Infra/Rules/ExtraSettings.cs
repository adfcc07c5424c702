using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>
/// The administrator's own settings outlast a deployment, and go before those of the templates; but for what says who the bot is and where its
/// sessions are, and for the address of the slot.
/// </summary>
internal static class ExtraSettings
{
    private static readonly string[] NotToBeSet = ["Teams__AppId", "Storage__TableEndpoint"];

    private const string Address = "Sessions__PublicAddress";

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Find(infrastructure, "Microsoft.Web/sites/config", [Installation.ExtraSetting, Address], NotToBeSet)
            .Concat(Find(infrastructure, "Microsoft.Web/sites/slots/config", [Installation.ExtraSetting], [.. NotToBeSet, Address]));

    private static IEnumerable<string> Find(Infrastructure infrastructure, string type, string[] settable, string[] notSettable)
    {
        var configs = infrastructure.ResourcesOf(type).ToList();
        foreach (var name in settable.Where(name => !configs.Any(config => IsSet(config, name))))
            yield return $"{type}: the administrator can't set {name}.";
        foreach (var name in notSettable.Where(name => configs.Any(config => IsSet(config, name))))
            yield return $"{type}: the administrator can set {name}.";
    }

    private static bool IsSet(Resource config, string name) => config.Word($"properties.{name}") == Installation.Otherwise;
}
