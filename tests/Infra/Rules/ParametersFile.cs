using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>azd fills in parameters that are there, all that have to be, and no other default than the template's.</summary>
internal static class ParametersFile
{
    private const string File = "infra/main.parameters.json";

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var given = Json.Parse(infrastructure.Sources.Texts[File]).Properties("parameters")
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value.Word("value")!);
        var parameters = infrastructure.Main.Parameters;
        foreach (var name in given.Keys.Except(parameters.Select(parameter => parameter.Name)))
            yield return $"{File}: there is no parameter {name}.";
        foreach (var parameter in parameters)
        {
            var standard = parameter.Value.Word("defaultValue");
            var value = given.GetValueOrDefault(parameter.Name);
            if (standard is null && value is null)
                yield return $"{File}: {parameter.Name} is not given.";
            if (standard is not null && value?.EndsWith($"={standard}}}", StringComparison.Ordinal) is false)
                yield return $"{File}: {parameter.Name} has another default than in the template.";
        }
    }
}
