using System.Globalization;

namespace Praatplaat.Infra.Tests.Compiling;

/// <summary>The answers that an administrator gives to the parameters of the main template.</summary>
/// <param name="Parameters">The text of a .bicepparam file.</param>
internal sealed record Installation(string Title, string Parameters)
{
    /// <summary>One that Azure Bot Service is not in.</summary>
    public const string Region = "swedencentral";
    public const string Email = "beheer@voorbeeld.example";

    /// <summary>Where it would be deployed. Nothing is looked up there; names and ids are derived from it.</summary>
    public static object Place { get; } = new
    {
        tenantId = "10000000-0000-0000-0000-000000000000",
        subscriptionId = "20000000-0000-0000-0000-000000000000",
        resourceGroup = (string?)null,
        location = Region,
        deploymentName = "main",
    };

    /// <summary>The shortest name that the template allows, and nothing optional.</summary>
    public static Installation Smallest(Template main) =>
        new("smallest", Answers(Typed(Limit(main, "minLength") ?? 3), "param collectorImage = ''"));

    /// <summary>The longest name that the template allows, and everything optional.</summary>
    public static Installation Largest(Template main) =>
        new("largest", Answers(Typed(Limit(main, "maxLength") ?? 24), "param stagingSlot = true\nparam instances = 3"));

    /// <returns>How short or how long the name of an installation may be; null if the template does not say.</returns>
    public static int? Limit(Template main, string limit) =>
        main.Json.Word($"parameters.name.{limit}") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static string Answers(string name, string others) => $"""
        using 'main.bicep'
        param name = '{name}'
        param location = '{Region}'
        param alertEmail = '{Email}'
        {others}
        """;

    /// <summary>Makes a name of letters, digits and a hyphen, as the description of the parameter asks.</summary>
    private static string Typed(int length) => string.Concat(Enumerable.Repeat("Gem-1", length / 5 + 1))[..(length - 1)] + "z";
}
