using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Praatplaat.Bot.Administration;
using Praatplaat.Bot.Outbox;

namespace Praatplaat.Bot.Tests.Administration;

/// <summary>The program itself, with something that keeps it from starting.</summary>
public sealed class StartFailureTests
{
    private const string Nowhere = "AccountName=devstoreaccount1;AccountKey=Z2VoZWlt;TableEndpoint=http://127.0.0.1:1/devstoreaccount1";

    [Theory]
    [InlineData("Teams:AppId is missing.", "--environment", "Production")]
    [InlineData("Sessions:TimeZone is 'Mars'", "--Sessions:TimeZone", "Mars")]
    [InlineData("Failed to convert configuration value 'soon' at 'Outbox:Lease'", "--Outbox:Lease", "soon")]
    [InlineData("Outbox:Lease must be two seconds (00:00:02) or more, and ten minutes", "--Outbox:Lease", "1")]
    [InlineData("Outbox:Pause must be more than nothing", "--Outbox:Pause", "1")]
    [InlineData("Teams:Connector needs a timeout and delays of five minutes", "--Teams:Connector:Timeout", "1")]
    [InlineData("--urls", "--urls", "an address")]
    public async Task Each_fault_is_a_sentence_and_the_exit_code_is_1(string sentence, params string[] settings)
    {
        await using var errors = new StringWriter();
        string[] all = ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", AzuriteFixture.NewAccount(), .. settings];
        Assert.Equal(1, await BotProgram.RunAsync(all, errors));
        Assert.Contains(sentence, Assert.Single(Lines(errors.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_playbook_that_can_not_be_used_is_named_with_a_line_for_each_fault_in_it()
    {
        await using var errors = new StringWriter();
        string[] settings = ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", Nowhere, "--Sessions:Playbooks", "nowhere"];
        Assert.Equal(1, await BotProgram.RunAsync(settings, errors));
        Assert.Contains("can be used:", Lines(errors.ToString())[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_settings_is_said_at_once()
    {
        await using var errors = new StringWriter();
        Assert.Equal(1, await BotProgram.RunAsync(["--environment", "Development", "--Sessions:TimeZone", "Mars", "--Outbox:Pause", "00:00:00"], errors));
        Assert.Equal(3, Lines(errors.ToString()).Length);
    }

    [Fact]
    [Report(Report.StartThatFails)]
    public async Task At_a_taken_port_the_program_says_so_without_a_stack_trace_and_has_leased_nothing()
    {
        var storage = AzuriteFixture.NewAccount();
        var due = new TableServiceClient(storage).GetTableClient("due");
        await due.CreateIfNotExistsAsync(Cancelled);
        await due.AddEntityAsync(new TableEntity("0", new string('a', 32)) { ["Next"] = DateTimeOffset.UnixEpoch, ["Woken"] = DateTimeOffset.UnixEpoch }, Cancelled);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            ArgumentList = { "Praatplaat.Bot.dll", "--environment", "Development", "--urls", $"http://{other.LocalEndpoint}", "--Storage:ConnectionString", storage },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        var log = program.StandardOutput.ReadToEndAsync(Cancelled);
        var said = await program.StandardError.ReadToEndAsync(Cancelled);
        await program.WaitForExitAsync(Cancelled);
        Assert.True(program.ExitCode == 1, said);
        Assert.Contains("Is another program there, perhaps another bot?", Assert.Single(Lines(said)), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await log, StringComparison.Ordinal);
        var row = await due.GetEntityAsync<TableEntity>("0", new string('a', 32), cancellationToken: Cancelled);
        Assert.False(row.Value.ContainsKey("LeasedUntil"));
    }

    [Fact]
    [Report(Report.LeaseThatEndsDuringRenewal)]
    public void A_session_of_a_process_that_died_waits_for_less_than_twenty_seconds() =>
        Assert.True(new OutboxOptions().Lease + OutboxDispatcher.LookEvery < TimeSpan.FromSeconds(20));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
