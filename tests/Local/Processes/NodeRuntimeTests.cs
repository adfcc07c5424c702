using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Tests.Processes;

public sealed class NodeRuntimeTests
{
    [Fact]
    public async Task Without_node_on_the_path_it_says_what_to_install()
    {
        var problem = await Assert.ThrowsAsync<CannotStartException>(
            () => NodeRuntime.FindAsync("", TestContext.Current.CancellationToken));

        Assert.StartsWith("Node.js is niet gevonden: installeer Node.js 20", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Node.js was not found", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_node_is_refused_with_its_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for node is a shell script.");
        using var folder = new TemporaryFolder();
        await WriteScriptAsync(folder, "node", "echo v18.19.1");
        await WriteScriptAsync(folder, "npm", "true");

        var problem = await Assert.ThrowsAsync<CannotStartException>(
            () => NodeRuntime.FindAsync(folder.Path, TestContext.Current.CancellationToken));

        Assert.StartsWith("Node.js 18.19.1 is te oud", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v20.20.2\n", "20.20.2")]
    [InlineData("v24.0.0-nightly20260101", "24.0.0")]
    [InlineData("what?", "0.0")]
    public void A_version_is_read_as_node_says_it(string said, string expected) =>
        Assert.Equal(Version.Parse(expected), NodeRuntime.ParseVersion(said));

    private static async Task WriteScriptAsync(TemporaryFolder folder, string name, string body)
    {
        var path = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{body}\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
