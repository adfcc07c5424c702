using System.Text.Json;
using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>No secret goes in and no key comes out: what is not there can't leak, and does not expire.</summary>
internal static partial class NoSecrets
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) => infrastructure.Main.WithAllModules.SelectMany(Find)
        .Concat(Fetched().Matches(infrastructure.Main.Json.GetRawText()).Select(call => $"{call.Value}…) fetches keys."));

    private static IEnumerable<string> Find(Template template) =>
        from declaration in template.Parameters.Concat(template.Outputs)
        let name = declaration.Name
        let value = declaration.Value.Word("value") ?? ""
        where Secret().IsMatch(name) || Secret().IsMatch(value) || IsSecure(declaration.Value)
        select $"{template.Title}: {name} is or gives a secret.";

    private static bool IsSecure(JsonElement declaration) =>
        declaration.Word("type")!.StartsWith("secure", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        "secret|password|connection_?string|instrumentation_?key|sharedkey|accountkey|accesskey|primarykey|sastoken",
        RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\blist\w*\(")]
    private static partial Regex Fetched();
}
