using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests;

/// <summary>What can't be deployed is refused with a sentence, the templates' own or that of Azure.</summary>
public static class Refusals
{
    private const string Name = "praatplaat";

    /// <summary>The name and the other answers; a part of the sentence; and the fault that would let it through: file, text, what takes its place.</summary>
    public static TheoryData<string, string, string, string, string, string> All { get; } = new()
    {
        {
            Name, "param stagingSlot = true", "A staging slot needs a plan of P0v3 or larger",
            "infra/resources.bicep", "stagingSlot && startsWith(planSku, 'B')", "stagingSlot && startsWith(planSku, 'F')"
        },
        {
            Name, "param stagingSlot = true\nparam planSku = 'B3'", "A staging slot needs a plan of P0v3 or larger",
            "infra/resources.bicep", "stagingSlot && startsWith(planSku, 'B')", "stagingSlot && planSku == 'B1'"
        },
        {
            Name, "param closedPublishing = true\nparam adminAddresses = ' , '", "Publishing that is closed needs adminAddresses",
            "infra/resources.bicep", "closedPublishing && empty(administrators)", "closedPublishing && empty(adminAddresses)"
        },
        {
            "praatplaat-voorbeeldgemeente", "", BicepCompiler.NoDeployment,
            "infra/", "@maxLength(24)\nparam name string", "param name string"
        },
        {
            Name, "param planSku = 'F1'", BicepCompiler.NoDeployment,
            "infra/", "@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])\n", ""
        },
    };

    internal static async Task<IReadOnlyList<string>> Faults(this BicepCompiler compiler, Sources sources, string name, string others) =>
        (await compiler.Compile(sources, _ => Installation.Unsuitable(name, others))).Faults;
}
