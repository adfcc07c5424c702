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
        foreach (var workflow in new[] { Workflow.Ci, Workflow.Release })
        {
            Assert.Contains("          node-version: 20", workflow.Lines);
            Assert.Contains("          global-json-file: global.json", workflow.Lines);
        }

        Assert.StartsWith("10.0.", JsonDocument.Parse(Read("global.json")).RootElement.GetProperty("sdk").GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_build_of_a_release_has_a_bill_of_materials()
    {
        const string publish = "dotnet publish src/Bot ";
        var publishes = Workflow.Release.Commands.Where(command => command.StartsWith(publish, StringComparison.Ordinal)).ToList();
        Assert.Equal(["portable", "linux-x64"], publishes.Select(command => command.Split("-o artifacts/")[1]));
        Assert.All(publishes, command => Assert.Contains(" -p:BillOfMaterials=true ", command, StringComparison.Ordinal));
        Assert.Contains("dotnet tool restore", Workflow.Release.Commands.TakeWhile(command => !command.StartsWith(publish, StringComparison.Ordinal)));
        Assert.Contains("            mv \"$build.cdx.json\" \"praatplaat-$build.cdx.json\"", Workflow.Release.Lines);
    }

    [Fact]
    public void A_workflow_may_write_only_where_it_makes_a_release()
    {
        Assert.Contains("  contents: read", Workflow.Ci.Lines);
        Assert.DoesNotContain(Workflow.Ci.Lines, line => line.Contains(": write", StringComparison.Ordinal));
        Assert.Equal("  contents: write", Assert.Single(Workflow.Release.Lines, line => line.Contains(": write", StringComparison.Ordinal)));
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

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");
}
