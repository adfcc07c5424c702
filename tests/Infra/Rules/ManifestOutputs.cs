namespace Praatplaat.Infra.Tests.Rules;

/// <summary>What the manifest of the Teams app and the commands of the guide need comes out at the end.</summary>
internal static class ManifestOutputs
{
    private static readonly string[] Needed = ["BOT_APP_ID", "BOT_HOST", "BOT_TENANT_ID", "AZURE_RESOURCE_GROUP", "SITE_NAME"];

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Needed.Except(infrastructure.Main.Outputs.Select(output => output.Name)).Select(name => $"There is no output {name}.");
}
