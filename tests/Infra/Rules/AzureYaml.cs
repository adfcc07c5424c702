namespace Praatplaat.Infra.Tests.Rules;

/// <summary>azd finds the project, the template and the site that belongs to it.</summary>
/// <remarks>Source: https://learn.microsoft.com/azure/developer/azure-developer-cli/azd-schema</remarks>
internal static class AzureYaml
{
    private const string File = "azure.yaml";

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var values = infrastructure.Sources.Texts[File].Split('\n')
            .Where(line => !line.StartsWith('#') && line.Contains(": ", StringComparison.Ordinal))
            .Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        foreach (var (key, value) in new[] { ("provider", "bicep"), ("language", "dotnet"), ("host", "appservice") })
            if (values.GetValueOrDefault(key) != value)
                yield return $"{File}: {key} has to be {value}.";
        if (!infrastructure.Sources.Texts.ContainsKey($"{values.GetValueOrDefault("path")}/{values.GetValueOrDefault("module")}.bicep"))
            yield return $"{File}: there is no such template.";
        if (Directory.Exists(Path.Combine(Sources.Root, values.GetValueOrDefault("project", "-"))) is false)
            yield return $"{File}: there is no such project.";
        foreach (var site in infrastructure.ResourcesOf("Microsoft.Web/sites"))
            if (!infrastructure.Sources.Texts[File].Contains($"\n  {site.Word("tags.azd-service-name")}:\n", StringComparison.Ordinal))
                yield return $"{site}: azd would not find the site of its service.";
    }
}
