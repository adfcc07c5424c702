using System.Globalization;

namespace Praatplaat.Infra.Tests.Compiling;

/// <summary>The answers that an administrator gives to the parameters of the main template.</summary>
/// <param name="Parameters">The text of a .bicepparam file.</param>
internal sealed record Installation(string Title, string Parameters)
{
    /// <summary>One that Azure Bot Service is not in.</summary>
    public const string Region = "swedencentral";
    public const string Email = "beheer@voorbeeld.example";

    /// <summary>A tag of both installations.</summary>
    public const string Tag = "kostenplaats";

    /// <summary>An app setting of the largest that the templates do not set, and its value.</summary>
    public const string ExtraSetting = "Sessions__Municipality";

    /// <summary>The value of each app setting that the largest wants otherwise than the templates have it.</summary>
    public const string Otherwise = "https://praatplaat.voorbeeld.example";

    public const string LargestTitle = "largest";

    /// <summary>From where the administrators of the largest get at what is closed: one address, and a range.</summary>
    public const string Administrator = "192.0.2.7", Administrators = "198.51.100.0/24";

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
        new("smallest", Answers(Typed(Limit(main, "minLength") ?? 3), ""));

    /// <summary>The longest name that the template allows, and everything optional.</summary>
    public static Installation Largest(Template main) =>
        new(LargestTitle, Answers(Typed(Limit(main, "maxLength") ?? 24), $$"""
            param planSku = 'P0v3'
            param stagingSlot = true
            param instances = 3
            param adminAddresses = '{{Administrator}}, {{Administrators}},'
            param closedStorage = true
            param closedPublishing = true
            param storageLock = true
            param accessLogs = true
            param extraSettings = {
              {{ExtraSetting}}: '{{Otherwise}}'
              Sessions__PublicAddress: '{{Otherwise}}'
              Teams__AppId: '{{Otherwise}}'
              Storage__TableEndpoint: '{{Otherwise}}'
            }
            """));

    /// <summary>What an administrator could ask for, and should be told that it can't be.</summary>
    public static Installation Unsuitable(string name, string others) => new("unsuitable", Answers(name, others));

    /// <returns>How short or how long the name of an installation may be; null if the template does not say.</returns>
    public static int? Limit(Template main, string limit) =>
        main.Json.Word($"parameters.name.{limit}") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static string Answers(string name, string others) => $$"""
        using 'main.bicep'
        param name = '{{name}}'
        param location = '{{Region}}'
        param alertEmail = '{{Email}}'
        param tags = { {{Tag}}: '4711' }
        {{others}}
        """;

    /// <summary>Makes a name of letters, digits and a hyphen, as the description of the parameter asks.</summary>
    private static string Typed(int length) => string.Concat(Enumerable.Repeat("Gem-1", length / 5 + 1))[..(length - 1)] + "z";
}
