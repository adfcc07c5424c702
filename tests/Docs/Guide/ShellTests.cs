using System.Diagnostics;
using System.Management.Automation;

namespace Praatplaat.Docs.Tests.Guide;

/// <summary>The whole guide, typed into bash and into PowerShell themselves. The programs that would need a tenant are stand-ins.</summary>
public sealed class ShellTests
{
    [Fact]
    public async Task Both_shells_call_the_same_programs_with_the_same_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash to compare with.");
        using var typed = new StandIns();
        using var other = new StandIns();
        await InBashAsync(typed);
        InPowerShell(other);

        Assert.Equal(typed.Called, other.Called);
        Assert.Contains("curl <-I> <https://praatplaat.voorbeeldgemeente.nl/health/ready>", typed.Called);
        Assert.Contains(
            "dotnet <run> <--project> <src/Package> <--> <--app-id> <4a5d1c7e-0b62-4f0e-9d27-6c1f8e3b2a90> <--host> <praatplaat.voorbeeldgemeente.nl> <--developer> <Gemeente Voorbeeld>",
            typed.Called);
        Assert.Contains("az <lock> <delete> <--ids> </subscriptions/1/locks/sessions>", typed.Called);
        Assert.DoesNotContain(typed.Called, call => call.Contains('$', StringComparison.Ordinal) || call.Contains("<>", StringComparison.Ordinal));
    }

    private static async Task InBashAsync(StandIns standIns)
    {
        // Ends at the first command that fails, and at a name that nothing has set.
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", GuideScript.For(GuideScript.Bash)])
        {
            WorkingDirectory = standIns.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = standIns.SearchPath },
        };
        using var bash = Process.Start(start)!;
        var (said, faults) = (bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(bash.ExitCode == 0, await said + await faults);
    }

    private static void InPowerShell(StandIns standIns)
    {
        // PowerShell runs in this process, whose path it looks along.
        var before = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", standIns.SearchPath);
        try
        {
            using var shell = PowerShell.Create();
            shell.AddScript($"""
                Set-StrictMode -Version Latest
                $ErrorActionPreference = 'Stop'
                $PSNativeCommandUseErrorActionPreference = $true
                Set-Location '{standIns.Folder}'
                {GuideScript.For(GuideScript.PowerShell)}
                """);
            shell.Invoke();
            Assert.Empty(shell.Streams.Error);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", before);
        }
    }
}
