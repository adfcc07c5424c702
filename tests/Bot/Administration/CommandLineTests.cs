using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Administration;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Telemetry;

namespace Praatplaat.Bot.Tests.Administration;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--bakcup", "file")]
    [InlineData("--backup")]
    [InlineData("--backup", "")]
    [InlineData("--backup", "--Storage:TableEndpoint", "https://account.example")]
    [InlineData("--restore")]
    [InlineData("--check", "--backup", "file")]
    [InlineData("--check", "now")]
    [InlineData("backup")]
    [InlineData("backup", "file")]
    [InlineData("--backup=file")]
    [InlineData("--Storag:TableEndpoint", "https://account.example")]
    [InlineData("--Storage:TableEndpoint")]
    [InlineData("--urls", "http://localhost:1", "check")]
    [InlineData("-check")]
    [InlineData("--help")]
    [Report(Report.StartThatFails)]
    public async Task What_is_half_or_mistyped_gets_the_usage_and_starts_nothing(params string[] args)
    {
        await using var output = new StringWriter();
        Assert.Equal(2, await AdminCommand.TryRunAsync(args, output, TestContext.Current.CancellationToken));
        Assert.Contains("--backup FILE", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--environment", "Development", "--Teams:AppId=", "--Sessions:Language", "")]
    [InlineData("--URLS=http://localhost:1", "--logging:LogLevel:Default", "None", "--hostBuilder:reloadConfigOnChange", "false")]
    public async Task Settings_alone_are_for_the_bot(params string[] args) =>
        Assert.Null(await AdminCommand.TryRunAsync(args, TextWriter.Null, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("--bakcup is no command and no setting.", "--bakcup", "file")]
    [InlineData("--backup needs a file.", "--backup", "--Storage:TableEndpoint", "https://account.example")]
    [InlineData("--restore needs a file.", "--restore")]
    [InlineData("--check and --backup can't be done together.", "--check", "--backup", "file")]
    [InlineData("--Storage:TableEndpoint needs a value.", "--Storage:TableEndpoint")]
    public async Task The_usage_comes_after_what_is_wrong(string fault, params string[] args)
    {
        await using var output = new StringWriter();
        await AdminCommand.TryRunAsync(args, output, TestContext.Current.CancellationToken);
        Assert.StartsWith($"{fault}\n\n", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A section that is new is one here too.</summary>
    [Fact]
    public async Task Every_setting_of_the_bot_may_stand_there_and_the_standard_ones_of_telemetry()
    {
        await using var app = BotApp.Create(["--Storage:ConnectionString", "UseDevelopmentStorage=true"]);
        var names = app.Services.GetServices<SettingsSection>().SelectMany(section => section.Settings).Select(setting => setting.Name).ToList();
        Assert.Contains("Pages:Contact", names);
        Assert.All(
            names.Append(TelemetryOptions.StandardConnection).Append(TelemetryOptions.StandardEndpoint).Append("OTEL_SERVICE_NAME"),
            name => Assert.True(CommandLine.TryParse(["--check", $"--{name}", "x"], out _, out var fault), fault));
    }

    [Fact]
    public void A_command_may_stand_behind_its_settings()
    {
        Assert.True(CommandLine.TryParse(["--Storage:ConnectionString", "x=y", "--backup", "/a file", "--environment", "Production"], out var line, out _));
        Assert.Equal((CommandLine.Backup, "/a file"), (line.Command, line.File));
        Assert.Equal(["--Storage:ConnectionString", "x=y", "--environment", "Production"], line.Settings);
    }
}
