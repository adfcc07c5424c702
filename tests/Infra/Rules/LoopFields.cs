using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>Of what a loop goes through, every one has what is asked of each.</summary>
internal static class LoopFields
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        infrastructure.Files.SelectMany(file => file.Expressions.OfType<Expression.Loop>().SelectMany(loop => Find(file, loop)));

    private static IEnumerable<string> Find(BicepFile file, Expression.Loop loop)
    {
        if (file.Resolve(loop.Over) is not Expression.List list)
        {
            yield return $"{file.Path}: the loop over {loop.Variable} goes through no list.";
            yield break;
        }

        var asked = loop.Body.All().OfType<Expression.Member>().Where(member => member.Of is Expression.Reference reference && reference.Name == loop.Variable);
        foreach (var field in asked)
            if (!list.Items.All(item => file.At(item, field.Name) is not null))
                yield return $"{file.Line(field.At)}: not every {loop.Variable} has {field.Name}.";
    }
}
