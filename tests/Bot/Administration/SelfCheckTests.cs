using System.Diagnostics;
using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Administration;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Bot.Tests.Administration;

public sealed class SelfCheckTests
{
    private const string Account = "AccountName=devstoreaccount1;AccountKey=";

    [Fact]
    public async Task A_bot_that_has_all_it_needs_is_well()
    {
        await using var keys = await KeyServer.StartAsync(Cancelled);
        await using var bot = await RunningBot.StartRegisteredAsync(keys);
        var findings = await SelfCheck.RunAsync(bot.App.Services, Cancelled).ToListAsync(Cancelled);

        Assert.All(findings, finding => Assert.Null(finding.Wrong));
        Assert.StartsWith("This bot has a Teams:AppId", Assert.Single(findings, finding => finding.IsDoubt).What, StringComparison.Ordinal);
        findings.RemoveAll(finding => finding.IsDoubt);
        Assert.Equal(["settings", "playbooks", "time zone", "storage", "keys of Teams, at 127.0.0.1", "the bot's own token"], findings.Select(finding => finding.What.Split(": ")[0]));
        Assert.Contains(findings, finding => finding.What == $"keys of Teams, at 127.0.0.1: {keys.Keys.Count} of them");
    }

    [Fact]
    public async Task Where_nobody_gives_a_token_it_says_what_to_look_at()
    {
        await using var keys = await KeyServer.StartAsync(Cancelled);
        await using var bot = await RunningBot.StartRegisteredAsync(keys, builder => builder.Services.AddSingleton(
            new CountingCredential { Before = () => throw new CredentialUnavailableException("No managed identity endpoint found.") }.Connector));
        Assert.Equal(
            "Nobody gives the bot a token. Look at the identity of the site, Teams:AppId, Teams:AppType and the credential. (No managed identity endpoint found.)",
            await WrongAsync(bot, "the bot's own token"));
    }

    [Fact]
    public async Task Where_the_keys_of_Teams_are_out_of_reach_it_says_so()
    {
        await using var keys = await KeyServer.StartAsync(Cancelled);
        await using var bot = await RunningBot.StartRegisteredAsync(keys);
        await keys.DisposeAsync();
        Assert.StartsWith("The keys with which Teams signs could not be fetched.", await WrongAsync(bot, "keys of Teams, at 127.0.0.1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings", "Set one of Storage:TableEndpoint", "--Storage:ConnectionString", "")]
    [InlineData("settings", "Sessions:TimeZone is 'Mars'", "--Sessions:TimeZone", "Mars")]
    [InlineData("settings", "Sessions:WorkingHours is 'all day'", "--Sessions:WorkingHours", "all day")]
    [InlineData("settings", "Sessions:FormStays is 00:00:10. Set it to a time from 00:01 to 12:00", "--Sessions:FormStays", "00:00:10")]
    [InlineData("settings", "Sessions:FormStays is 1.00:00:00. Set it to a time from 00:01 to 12:00", "--Sessions:FormStays", "1")]
    [InlineData("settings", "Sessions:Holidays is 'Christmas'", "--Sessions:Holidays", "Christmas")]
    [InlineData("settings", "Teams:AppId is not an app id", "--Teams:AppId", "bot")]
    [InlineData("settings", "Outbox:Lease must be two seconds", "--Outbox:Lease", "00:00:01")]
    [InlineData("settings", "OTEL_EXPORTER_OTLP_ENDPOINT, or Telemetry:OtlpEndpoint, must be", "--Telemetry:OtlpEndpoint", "collector")]
    [InlineData("playbooks", "can be used:", "--Sessions:Playbooks", "nowhere")]
    [InlineData("settings", "Storage:ConnectionString is not the connection string of a storage account, or was cut off.", "--Storage:ConnectionString", Account + "geheim!")]
    [InlineData("storage", "Storage can't be reached", "--Storage:ConnectionString", Account + "Z2VoZWlt;TableEndpoint=http://127.0.0.1:1/devstoreaccount1")]
    public async Task Each_thing_that_is_wrong_is_a_sentence_that_says_what_to_do(string what, string sentence, string key, string value)
    {
        var (exitCode, said) = await CheckAsync("--Storage:ConnectionString", AzuriteFixture.NewAccount(), key, value);
        Assert.Equal(1, exitCode);
        Assert.Contains($"wrong  {what}: ", said, StringComparison.Ordinal);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.EndsWith("Something is wrong: put it right and check again.\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Z2VoZWlt", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_settings_is_said_at_once()
    {
        var (_, said) = await CheckAsync("--Sessions:TimeZone", "Mars", "--Outbox:Pause", "00:00:00", "--Sessions:Language", "fr");
        foreach (var setting in new[] { "Storage:TableEndpoint", "Sessions:TimeZone", "Sessions:Language", "Outbox:Pause" })
            Assert.Contains(setting, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_does_not_let_the_bot_in_is_told_from_storage_that_is_away()
    {
        var refused = AzuriteFixture.NewAccount().Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal);
        var (exitCode, said) = await CheckAsync("--Storage:ConnectionString", refused);
        Assert.Equal(1, exitCode);
        Assert.Contains("wrong  storage: Storage ", said, StringComparison.Ordinal);
        Assert.Contains("key", said, StringComparison.Ordinal);
        Assert.DoesNotContain("can't be reached", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_no_setting_is_a_doubt_and_nothing_is_wrong_for_it()
    {
        var (exitCode, said) = await CheckAsync("--Storage:ConnectionString", AzuriteFixture.NewAccount(), "--Sessions:RetentionDay", "30");
        Assert.Equal(0, exitCode);
        Assert.Contains(
            "\ndoubt  Sessions:RetentionDay is no setting: did you mean Sessions:RetentionDays?\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_leaves_nothing_behind_and_sends_nothing_to_Teams()
    {
        await using var keys = await KeyServer.StartAsync(Cancelled);
        await using var bot = await RunningBot.StartRegisteredAsync(keys);
        await SelfCheck.RunAsync(bot.App.Services, Cancelled).ToListAsync(Cancelled);
        Assert.Empty((await new Access.Authorisation.Account(bot.Storage).ReadAsync(Cancelled)).ById);
        Assert.Empty(bot.Teams.Calls);
    }

    /// <summary>The program itself, as a script runs it.</summary>
    [Theory]
    [InlineData("UseDevelopmentStorage=false;" + Account + "!", 1)]
    [InlineData(null, 0)]
    public async Task The_program_ends_with_a_code_for_scripts(string? storage, int exitCode)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            ArgumentList = { "Praatplaat.Bot.dll", "--check", "--environment", "Development", "--Storage:ConnectionString", storage ?? AzuriteFixture.NewAccount() },
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        var said = await program.StandardOutput.ReadToEndAsync(Cancelled);
        await program.WaitForExitAsync(Cancelled);
        Assert.True(exitCode == program.ExitCode, said);
        Assert.All(said.TrimEnd().Split('\n')[..^1], line => Assert.Matches("^(ok |wrong)", line));
    }

    private static async Task<(int? ExitCode, string Said)> CheckAsync(params string[] settings)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return (await AdminCommand.TryRunAsync(["--check", "--environment", "Development", .. settings], output, Cancelled), output.ToString());
    }

    private static async Task<string?> WrongAsync(RunningBot bot, string what) =>
        (await SelfCheck.RunAsync(bot.App.Services, Cancelled).ToListAsync(Cancelled)).Single(finding => finding.What == what).Wrong;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
