using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praatplaat.Approval;
using Praatplaat.Bot.Hosting;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Bot.Tests.Hosting;

/// <summary>A setting under a name that is none is told at the start: otherwise it does nothing, and nobody knows.</summary>
public sealed class SettingNamesTests
{
    private const string Prefix = "PRAATPLAAT_TEST_";

    [Theory]
    [InlineData("Sessions:RetentionDay", "Sessions:RetentionDay is no setting: did you mean Sessions:RetentionDays?")]
    [InlineData("Teams:AppID2", "Teams:AppID2 is no setting: did you mean Teams:AppId?")]
    [InlineData("Teams:Conector:Retries", "Teams:Conector:Retries is no setting: did you mean Teams:Connector:Retries?")]
    [InlineData("Teams:RequestsPerSecond", "Teams:RequestsPerSecond is no setting: did you mean Teams:Connector:RequestsPerSecond?")]
    [InlineData("Sessions:TenantId", "Sessions:TenantId is no setting: did you mean Teams:TenantId?")]
    [InlineData("Storage:ConectionString", "Storage:ConectionString is no setting: did you mean Storage:ConnectionString?")]
    [InlineData("Outbox:Leese", "Outbox:Leese is no setting: did you mean Outbox:Lease?")]
    [InlineData("Outbox:Lease:Short", "Outbox:Lease:Short is no setting: did you mean Outbox:Lease?")]
    [InlineData("Presses:PerUserPerMinut", "Presses:PerUserPerMinut is no setting: did you mean Presses:PerUserPerMinute?")]
    [InlineData("Telemetry:OltpEndpoint", "Telemetry:OltpEndpoint is no setting: did you mean Telemetry:OtlpEndpoint?")]
    [InlineData("Teams:AllowedTenants:first", "Teams:AllowedTenants:first is no setting: did you mean Teams:AllowedTenants?")]
    [InlineData("Sessions:Zebra", "Sessions:Zebra is no setting.")]
    [InlineData("sessions:retentiondays")]
    [InlineData("Teams:AllowedTenants")]
    [InlineData("Teams:AllowedTenants:0")]
    [InlineData("Teams:Connector:Retries")]
    [InlineData("Sessions:Playbooks")]
    [InlineData("Zebra:Stripe")]
    public void A_name_that_is_none_gets_the_one_that_was_meant(string name, params string[] sentences)
    {
        using var bot = new Unstarted();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, "geheim")]).Build();
        Assert.Equal(sentences, UnknownSettings.In(configuration, bot.Sections));
    }

    [Fact]
    public void So_does_one_in_the_environment()
    {
        using var bot = new Unstarted();
        Environment.SetEnvironmentVariable(Prefix + "Sessions__RetentionDay", "30");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();
        Environment.SetEnvironmentVariable(Prefix + "Sessions__RetentionDay", null);
        Assert.Equal("Sessions:RetentionDay is no setting: did you mean Sessions:RetentionDays?", Assert.Single(UnknownSettings.In(configuration, bot.Sections)));
    }

    /// <summary>Whoever adds a setting says here whether the log may show its value.</summary>
    [Fact]
    public void The_settings_are_known_and_so_is_which_of_them_are_secret()
    {
        using var bot = new Unstarted();
        Approved.Matches(
            string.Join('\n', bot.Sections.SelectMany(section => section.Settings).Select(setting => setting.Name + (setting.IsSecret ? " (secret)" : "")).Order()),
            "Settings",
            "txt");
    }

    [Fact]
    public async Task The_log_begins_with_a_warning_for_each()
    {
        await using var keys = await KeyServer.StartAsync(TestContext.Current.CancellationToken);
        await using var bot = await RunningBot.StartRegisteredAsync(keys, null, "--Sessions:Municipalty", "Voorbeeldgemeente", "--Outbox:Paus", "1");
        var warnings = bot.Log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal)).ToList();
        Assert.Contains("Warning: Sessions:Municipalty is no setting: did you mean Sessions:Municipality?", warnings);
        Assert.Contains("Warning: Outbox:Paus is no setting: did you mean Outbox:Pause?", warnings);
        Assert.Single(warnings, line => line.StartsWith("Warning: This bot has a Teams:AppId, so it is for people, and runs in", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Everything, line => line.Contains("Voorbeeldgemeente", StringComparison.Ordinal) && line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_on_somebodys_own_machine_has_nothing_to_be_warned_of()
    {
        await using var bot = await RunningBot.StartAsync(_ => { });
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    private sealed class Unstarted : IDisposable
    {
        private readonly WebApplication app = BotApp.Create(["--environment", "Development"], builder => builder.Logging.ClearProviders());

        public IReadOnlyList<SettingsSection> Sections => [.. app.Services.GetServices<SettingsSection>()];

        public void Dispose() => ((IDisposable)app).Dispose();
    }
}
