using System.Text.Json;

namespace Praatplaat.Infra.Tests.Compiling;

/// <summary>
/// A resource as Azure would create it: parameters, variables, loops and conditions are evaluated. What is known only once it exists,
/// such as the client id of an identity, remains an expression in brackets.
/// </summary>
/// <param name="Installation">The title of the installation that it is of.</param>
internal sealed record Resource(JsonElement Json, string Installation)
{
    public string Id => Json.Word("id")!;

    public string Type => Json.Word("type")!;

    /// <summary>Preceded by the names of its parents, as in <c>site/slot</c>.</summary>
    public string Name => Json.Word("name")!;

    public static IReadOnlyList<Resource> ParseAll(string snapshot, string installation) =>
        [.. Compiling.Json.Parse(snapshot).Items("predictedResources").Select(resource => new Resource(resource, installation))];

    public string? Word(string path) => Json.Word(path);

    public override string ToString() => $"{Type} {Name}";
}
