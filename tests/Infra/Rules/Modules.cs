using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>A module is there, gets what it asks and nothing else, and is asked for outputs that it has.</summary>
internal static class Modules
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        infrastructure.Files.SelectMany(file => file.Modules.SelectMany(module => Find(infrastructure, file, module)));

    private static IEnumerable<string> Find(Infrastructure infrastructure, BicepFile file, Declaration.Module module)
    {
        var where = file.Line(module.At);
        if (infrastructure.Called(module) is not { } called)
            return [$"{where}: there is no {module.File}."];

        var passed = (file.At(module.Value, "params") as Expression.Map)?.Properties.Select(property => property.Name!).ToList() ?? [];
        var required = called.Parameters.Where(parameter => parameter.Default is null).Select(parameter => parameter.Name);
        return passed.Except(called.Parameters.Select(parameter => parameter.Name)).Select(name => $"{where}: {module.File} has no parameter {name}.")
            .Concat(required.Except(passed).Select(name => $"{where}: {module.File} is not given {name}."))
            .Concat(Asked(file, module).Except(called.Outputs.Select(output => output.Name)).Select(name => $"{where}: {module.File} has no output {name}."));
    }

    private static IEnumerable<string> Asked(BicepFile file, Declaration.Module module) =>
        from member in file.Expressions.OfType<Expression.Member>()
        where member.Of is Expression.Member { Name: "outputs", Of: Expression.Reference reference } && reference.Name == module.Name
        select member.Name;
}
