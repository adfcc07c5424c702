using System.Globalization;
using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests;

/// <summary>What a name may become: of a parameter the shortest and the longest that are allowed, of a loop each of its turns.</summary>
internal static class NameSamples
{
    /// <summary>As long as what <c>uniqueString</c> gives, and of the same characters.</summary>
    private const string Unique = "abcdefghij234";

    /// <param name="loop">In which the name stands; null where there is none.</param>
    /// <returns>None where nobody can tell.</returns>
    public static IReadOnlyList<string> Of(Infrastructure infrastructure, BicepFile file, Expression name, Expression.Loop? loop) => file.Resolve(name) switch
    {
        Expression.Literal literal => [literal.Value],
        Expression.Template template => Join(template.Parts.Select(part => Of(infrastructure, file, part, loop))),
        Expression.Call { Function: "uniqueString" } => [Unique],
        Expression.Reference reference when reference.Name == loop?.Variable => Each(Turns(file, loop), turn => Of(infrastructure, file, turn, null)),
        Expression.Member { Of: Expression.Reference of } member when of.Name == loop?.Variable =>
            Each(Turns(file, loop), turn => file.At(turn, member.Name) is { } value ? Of(infrastructure, file, value, null) : []),
        Expression.Reference reference when file.Parameters.FirstOrDefault(parameter => parameter.Name == reference.Name) is { } parameter => OfParameter(infrastructure, file, parameter),
        _ => [],
    };

    /// <summary>Of a module's parameter what it is given, wherever it is used; else what its limits allow.</summary>
    private static IReadOnlyList<string> OfParameter(Infrastructure infrastructure, BicepFile file, Declaration.Parameter parameter)
    {
        var callers = infrastructure.CallersOf(file).ToList();
        return callers.Count == 0
            ? OfLimits(parameter)
            : Each(callers, caller => caller.File.At(caller.Module.Value, $"params.{parameter.Name}") is { } value ? Of(infrastructure, caller.File, value, null) : []);
    }

    private static IReadOnlyList<string> OfLimits(Declaration.Parameter parameter) =>
        Limit(parameter, "minLength") is { } shortest && Limit(parameter, "maxLength") is { } longest ? [Typed(shortest), Typed(longest)] : [];

    private static int? Limit(Declaration.Parameter parameter, string decorator) =>
        parameter.Decorator(decorator) is Expression.Constant constant ? int.Parse(constant.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>As its description asks: letters, digits and hyphens.</summary>
    private static string Typed(int length) => string.Concat(Enumerable.Repeat("Gem-1", length / 5 + 1))[..(length - 1)] + "z";

    private static IReadOnlyList<Expression> Turns(BicepFile file, Expression.Loop loop) => (file.Resolve(loop.Over) as Expression.List)?.Items ?? [];

    private static IReadOnlyList<string> Join(IEnumerable<IReadOnlyList<string>> parts) =>
        parts.Aggregate<IReadOnlyList<string>, IReadOnlyList<string>>([""], (all, part) => [.. all.SelectMany(before => part, (before, after) => before + after)]);

    /// <summary>None as soon as one of them is not known.</summary>
    private static IReadOnlyList<string> Each<T>(IEnumerable<T> sources, Func<T, IReadOnlyList<string>> samples) =>
        sources.Select(samples).ToList() is var all && all.All(some => some.Count > 0) ? [.. all.SelectMany(some => some)] : [];
}
