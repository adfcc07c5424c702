using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>No secret goes in and no key comes out: what is not there can't leak, and does not expire.</summary>
internal static partial class NoSecrets
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) => infrastructure.Files.SelectMany(file =>
        file.Parameters.Where(parameter => Secret().IsMatch(parameter.Name) || parameter.Type.StartsWith("secure", StringComparison.Ordinal) || parameter.Decorators.Any(decorator => decorator.Function == "secure"))
            .Select(parameter => $"{file.Line(parameter.At)}: {parameter.Name} is a secret.")
            .Concat(Members(file.Outputs).Where(member => Secret().IsMatch(member.Name)).Select(member => $"{file.Line(member.At)}: an output gives {member.Name}."))
            .Concat(file.Outputs.Where(output => Secret().IsMatch(output.Name)).Select(output => $"{file.Line(output.At)}: {output.Name} is a secret."))
            .Concat(file.Expressions.OfType<Expression.Member>().Where(member => member.Name.StartsWith("list", StringComparison.Ordinal)).Select(member => $"{file.Line(member.At)}: {member.Name} fetches keys.")));

    private static IEnumerable<Expression.Member> Members(IEnumerable<Declaration.Output> outputs) => outputs.SelectMany(output => output.Value.All()).OfType<Expression.Member>();

    [GeneratedRegex("secret|password|connection_?string|instrumentation_?key|sharedkey|accountkey|accesskey|primarykey|sastoken", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
