using System.Text.Json;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>azd fills in parameters that are there, all that have to be, and no other default than the template's.</summary>
internal static class ParametersFile
{
    private const string File = "infra/main.parameters.json";

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        using var json = JsonDocument.Parse(infrastructure.Texts[File]);
        var given = json.RootElement.GetProperty("parameters").EnumerateObject().ToDictionary(parameter => parameter.Name, parameter => parameter.Value.GetProperty("value").ToString());
        var parameters = infrastructure.Files.Single(file => file.Path == Infrastructure.Main).Parameters.ToList();
        foreach (var name in given.Keys.Except(parameters.Select(parameter => parameter.Name)))
            yield return $"{File}: there is no parameter {name}.";
        foreach (var parameter in parameters.Where(parameter => parameter.Default is null && !given.ContainsKey(parameter.Name)))
            yield return $"{File}: {parameter.Name} is not given.";
        foreach (var parameter in parameters.Where(parameter => parameter.Default is not null && given.ContainsKey(parameter.Name)))
            if (!given[parameter.Name].EndsWith($"={Word(parameter.Default)}}}", StringComparison.Ordinal))
                yield return $"{File}: {parameter.Name} has another default than in the template.";
    }

    private static string? Word(Bicep.Expression? value) => value switch
    {
        Bicep.Expression.Literal literal => literal.Value,
        Bicep.Expression.Constant constant => constant.Value,
        _ => null,
    };
}
