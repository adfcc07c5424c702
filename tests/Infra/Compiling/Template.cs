using System.Text.Json;

namespace Praatplaat.Infra.Tests.Compiling;

/// <summary>An ARM template as the compiler writes it: that of the main file, or of a module.</summary>
/// <param name="Title">The name that faults call it by.</param>
internal sealed record Template(string Title, JsonElement Json)
{
    public IReadOnlyList<JsonProperty> Parameters => [.. Json.Properties("parameters")];

    public IReadOnlyList<JsonProperty> Outputs => [.. Json.Properties("outputs")];

    /// <summary>The modules that it uses directly, titled by their deployments.</summary>
    public IEnumerable<Template> Modules =>
        from resource in Json.Items("resources")
        where resource.Word("type") == "Microsoft.Resources/deployments"
        select new Template(resource.Word("name")!, resource.At("properties.template")!.Value);

    public IEnumerable<Template> WithAllModules => Modules.SelectMany(module => module.WithAllModules).Prepend(this);

    public static Template Parse(string text) => new("main", Compiling.Json.Parse(text));
}
