using System.Text.Json;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Papers;

/// <summary>What GitHub runs is what people run by hand.</summary>
public sealed class WorkflowTests
{
    [Fact]
    public void The_tests_are_run_by_the_command_that_contributors_use()
    {
        Assert.Contains("\n    bash .ci/run ", Read("CONTRIBUTING.md"), StringComparison.Ordinal);
        Assert.Equal(["bash .ci/run"], Workflow.Ci.Commands);
        Assert.Contains("bash .ci/run", Workflow.Release.Commands);
    }

    [Fact]
    public void They_take_the_Node_of_the_README_and_the_SDK_of_the_repository()
    {
        Assert.Contains("Node 20 or newer", Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("        node: [20, 22]", Workflow.Ci.Lines);
        Assert.Contains("          node-version: ${{ matrix.node }}", Workflow.Ci.Lines);
        Assert.Contains("          node-version: 20", Workflow.Release.Lines);
        Assert.All([Workflow.Ci, Workflow.Release], workflow => Assert.Contains("          global-json-file: global.json", workflow.Lines));

        Assert.StartsWith("10.0.", JsonDocument.Parse(Read("global.json")).RootElement.GetProperty("sdk").GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_build_of_a_release_has_a_bill_of_materials()
    {
        const string publish = "dotnet publish src/Bot ";
        var publishes = Workflow.Release.Commands.Where(command => command.StartsWith(publish, StringComparison.Ordinal)).ToList();
        Assert.Equal(["portable", "linux-x64"], publishes.Select(command => command.Split("-o artifacts/")[1]));
        Assert.All(publishes, command => Assert.Contains(" -p:ContinuousIntegrationBuild=true -p:BillOfMaterials=true ", command, StringComparison.Ordinal));
        Assert.Contains("      Supplier: ${{ vars.SUPPLIER }}", Workflow.Release.Lines);
        Assert.Contains("dotnet tool restore", Workflow.Release.Commands.TakeWhile(command => !command.StartsWith(publish, StringComparison.Ordinal)));
        Assert.Contains("            mv \"$build.cdx.json\" \"praatplaat-$build.cdx.json\"", Workflow.Release.Lines);
    }

    /// <summary>To read, unless a job says what it has to write: what it found, or the release and who built it.</summary>
    [Fact]
    public void A_workflow_may_write_only_what_its_job_is_for()
    {
        Assert.All([Workflow.Ci, Workflow.Release, Workflow.Security], workflow => Assert.Equal(
            "  contents: read", workflow.Lines.SkipWhile(line => line != "permissions:").Skip(1).First()));
        Assert.Empty(Writes(Workflow.Ci));
        Assert.Equal(["security-events: write"], Writes(Workflow.Security));
        Assert.Equal(["contents: write", "id-token: write", "attestations: write"], Writes(Workflow.Release));
    }

    /// <summary>A tag can be moved to other code by whoever takes over its repository; a commit can't.</summary>
    [Fact]
    public void Every_action_is_named_by_its_commit_with_its_version_beside_it()
    {
        var used = Workflow.Ci.Lines.Concat(Workflow.Release.Lines).Concat(Workflow.Security.Lines).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        Assert.InRange(used.Count, 10, 100);
        Assert.All(used, line => Assert.Matches("uses: [a-z/-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", line));
    }

    [Fact]
    public void No_job_leaves_its_token_where_a_package_could_read_it() =>
        Assert.All([Workflow.Ci, Workflow.Release, Workflow.Security], workflow => Assert.Equal(
            workflow.Lines.Count(line => line.Contains("actions/checkout@", StringComparison.Ordinal)),
            workflow.Lines.Count(line => line == "          persist-credentials: false")));

    [Fact]
    public void Each_build_of_a_release_is_signed_with_its_bill_of_materials()
    {
        Assert.Contains("          subject-path: artifacts/praatplaat-*.zip", Workflow.Release.Lines);
        Assert.All(["portable", "linux-x64"], build => Assert.Contains($"          sbom-path: artifacts/praatplaat-{build}.cdx.json", Workflow.Release.Lines));
    }

    /// <summary>NuGet's has the tools of <c>.config/dotnet-tools.json</c> too.</summary>
    [Fact]
    public void Newer_versions_are_proposed_of_all_that_has_one()
    {
        var lines = Read(".github/dependabot.yml").Split('\n').Select(line => line.Trim()).ToList();
        var watched = lines.Index().Where(line => line.Item.StartsWith("- package-ecosystem: ", StringComparison.Ordinal))
            .Select(line => (line.Item.Split(": ")[1], lines[line.Index + 1].Split(": ")[1]));
        Assert.Equal([("nuget", "/"), ("dotnet-sdk", "/"), ("npm", "/npm"), ("github-actions", "/")], watched);
        Assert.All(
            ["Directory.Packages.props", ".config/dotnet-tools.json", "global.json", "npm/package.json", ".github/workflows/ci.yml"],
            file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file));
    }

    [Fact]
    public void Every_template_of_an_issue_warns_against_answers_and_names_and_asks_whether_they_are_in_it()
    {
        var templates = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "ISSUE_TEMPLATE"), "*.yml").Where(file => Path.GetFileName(file) != "config.yml").ToList();
        Assert.Equal(2, templates.Count);
        Assert.All(templates.Select(File.ReadAllText), text =>
        {
            Assert.Contains("**Plak hier geen antwoorden", text, StringComparison.Ordinal);
            Assert.Contains("**Do not paste answers", text, StringComparison.Ordinal);
            Assert.Contains("Er staan geen antwoorden of namen van mensen in. / There are no answers and no names of people in it.\n          required: true", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Writes(Workflow workflow) =>
        workflow.Lines.Where(line => line.EndsWith(": write", StringComparison.Ordinal)).Select(line => line.Trim());

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");
}
