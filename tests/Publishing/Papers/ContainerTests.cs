using System.Diagnostics;
using System.Text.Json;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Papers;

/// <summary>What the SDK would make an image of. The image itself needs Microsoft's, from its registry: no test makes one.</summary>
public sealed class ContainerTests
{
    private static readonly string[] Properties = ["ContainerRepository", "ContainerImageTag", "ContainerUser", "ContainerFamily", "ContainerGenerateLabelsImageVersion", "Version"];

    [Fact]
    public async Task The_image_has_a_name_a_version_a_user_that_is_not_root_and_a_port()
    {
        string[] arguments =
        [
            "msbuild", "src/Bot", "-p:RuntimeIdentifier=linux-x64", .. Properties.Select(property => $"-getProperty:{property}"), "-getItem:ContainerPort", "-getItem:ContainerLabel", "-getItem:ContainerEnvironmentVariable",
        ];
        using var msbuild = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        using var evaluated = JsonDocument.Parse(await msbuild.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        var properties = evaluated.RootElement.GetProperty("Properties");
        Assert.Equal("praatplaat", properties.GetProperty("ContainerRepository").GetString());
        Assert.Equal(properties.GetProperty("Version").GetString(), properties.GetProperty("ContainerImageTag").GetString());
        Assert.Equal("1654", properties.GetProperty("ContainerUser").GetString());
        // Time zones and languages are in „extra” alone.
        Assert.Equal("noble-chiseled-extra", properties.GetProperty("ContainerFamily").GetString());
        Assert.Equal("false", properties.GetProperty("ContainerGenerateLabelsImageVersion").GetString());
        var items = evaluated.RootElement.GetProperty("Items");
        var label = Assert.Single(items.GetProperty("ContainerLabel").EnumerateArray());
        Assert.Equal(
            ("org.opencontainers.image.version", properties.GetProperty("Version").GetString()),
            (label.GetProperty("Identity").GetString(), label.GetProperty("Value").GetString()));
        var port = Assert.Single(items.GetProperty("ContainerPort").EnumerateArray()).GetProperty("Identity").GetString();
        var set = Assert.Single(items.GetProperty("ContainerEnvironmentVariable").EnumerateArray());
        Assert.Equal(("ASPNETCORE_HTTP_PORTS", port), (set.GetProperty("Identity").GetString(), set.GetProperty("Value").GetString()));
    }
}
