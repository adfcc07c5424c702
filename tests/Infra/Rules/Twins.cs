namespace Praatplaat.Infra.Tests.Rules;

/// <summary>For a subscription and for one resource group the administrator answers the same questions.</summary>
internal static class Twins
{
    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var sources = new[] { Infrastructure.Main, "infra/resources.bicep" }
            .Select(path => infrastructure.Files.Single(file => file.Path == path).Parameters.Select(parameter => parameter.Source).ToList())
            .ToList();
        return sources[0].Except(sources[1]).Concat(sources[1].Except(sources[0])).Select(source => $"Only one of main and resources has: {source}");
    }
}
