using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Papers;

/// <summary>The commands of a GitHub workflow, as they stand in it.</summary>
internal sealed record Workflow(IReadOnlyList<string> Lines)
{
    private const string Run = "- run: ";

    public static Workflow Ci => Read("ci.yml");

    public static Workflow Release => Read("release.yml");

    public static Workflow Security => Read("security.yml");

    public IEnumerable<string> Commands => Lines.Select(line => line.Trim()).Where(line => line.StartsWith(Run, StringComparison.Ordinal)).Select(line => line[Run.Length..]);

    private static Workflow Read(string name) => new(File.ReadAllLines(Path.Combine(Repository.Root, ".github", "workflows", name)));
}
