using Azure.Data.Tables;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Administration;
using Praatplaat.Bot.Tests.Access.Authorisation;
using Praatplaat.Bot.Tests.Playing;

namespace Praatplaat.Bot.Tests.Administration;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("praatplaat-backup-").FullName;
    private readonly string elsewhere = AzuriteFixture.NewAccount();
    private SessionPlay play = null!;

    private string Backup => Path.Combine(folder, "praatplaat.backup");

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAllAsync(form, member => $"{member.Name}: „eerst bellen”\t🧭\r\n<script>\u2028 \\u0041");
        await play.CountAsync(form, 3);
        await play.QuietAsync();
        await play.Bot.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await play.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Put_back_elsewhere_every_row_is_the_same_and_the_session_goes_on()
    {
        Assert.Equal(0, await RunAsync("--backup", play.Bot.Storage));
        Assert.Equal(0, await RunAsync("--restore", elsewhere));

        var (there, here) = (await RowsAsync(elsewhere), await RowsAsync(play.Bot.Storage));
        Assert.Equal(here.ById.Keys.Order(Comparer<RowId>.Create((one, other) => string.CompareOrdinal($"{one}", $"{other}"))), there.ById.Keys.Order(Comparer<RowId>.Create((one, other) => string.CompareOrdinal($"{one}", $"{other}"))));
        Assert.All(here.ById, row => Assert.True(there.Has(row.Key, row.Value), $"{row.Key}"));

        await using var bot = await RunningBot.StartOnAsync(elsewhere, builder => builder.Services.AddSingleton<TimeProvider>(play.Clock));
        bot.Teams.Members = play.Members;
        var later = play.On(bot);
        later.Teams = bot.Teams;
        await later.DeliverAsync(bot.Teams.Activities.ChannelMessage(play.Facilitator, "sluit"));
        await later.SeeAsync(card => card.Says("„eerst bellen”"));
    }

    [Fact]
    public async Task It_is_for_its_owners_eyes_and_replaces_no_other()
    {
        Assert.Equal(0, await RunAsync("--backup", play.Bot.Storage));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
        var before = await File.ReadAllTextAsync(Backup, Cancelled);

        Assert.Equal("praatplaat.backup is there already. Give another name: a backup replaces none.", await RefusalAsync("--backup", play.Bot.Storage));
        Assert.Equal(before, await File.ReadAllTextAsync(Backup, Cancelled));
        Assert.Equal([Backup], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("half of it", "The backup is incomplete")]
    [InlineData("a row less", "The backup is incomplete")]
    [InlineData("a line that is none", "is not a row of a table")]
    [InlineData("a table too many", "belongs to a table that this bot does not have")]
    [InlineData("of a newer version", "made by a newer version of the bot (schema 99;")]
    [InlineData("something else", "is not a backup of this bot")]
    public async Task What_is_no_whole_backup_is_refused_and_nothing_is_written(string damage, string refusal)
    {
        Assert.Equal(0, await RunAsync("--backup", play.Bot.Storage));
        var lines = await File.ReadAllLinesAsync(Backup, Cancelled);
        string[] damaged = damage switch
        {
            "half of it" => lines[..(lines.Length / 2)],
            "a row less" => [.. lines[..2], .. lines[3..]],
            "a line that is none" => [lines[0], "sessions\t{}", .. lines[1..]],
            "a table too many" => [lines[0], lines[1].Replace("sessions\t", "users\t", StringComparison.Ordinal), .. lines[2..]],
            "of a newer version" => ["praatplaat backup 99", .. lines[1..]],
            _ => ["Naam;Antwoord"],
        };
        await File.WriteAllLinesAsync(Backup, damaged, Cancelled);

        var said = await RefusalAsync("--restore", elsewhere);
        Assert.Contains(refusal, said, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.", said, StringComparison.Ordinal);
        Assert.Empty((await RowsAsync(elsewhere)).ById);
    }

    [Fact]
    public async Task It_is_put_back_in_empty_tables_only()
    {
        Assert.Equal(0, await RunAsync("--backup", play.Bot.Storage));
        var before = await RowsAsync(play.Bot.Storage);
        Assert.StartsWith("The table sessions already has rows.", await RefusalAsync("--restore", play.Bot.Storage), StringComparison.Ordinal);
        var after = await RowsAsync(play.Bot.Storage);
        Assert.All(before.ById, row => Assert.Equal(row.Value.ETag, after.ById[row.Key].ETag));
    }

    [Fact]
    public async Task A_backup_of_nothing_creates_no_table_and_leaves_no_file()
    {
        Assert.StartsWith("The tables of the bot are not there", await RefusalAsync("--backup", elsewhere), StringComparison.Ordinal);
        Assert.Empty(await new TableServiceClient(elsewhere).QueryAsync(cancellationToken: Cancelled).ToListAsync(Cancelled));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_backup_is_never_written_through_a_link_nor_into_a_file_that_others_can_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        var readable = Path.Combine(folder, "readable");
        await File.WriteAllTextAsync(readable, "", Cancelled);
        File.CreateSymbolicLink(Backup, Path.Combine(folder, "nothing"));
        Assert.Contains("is there already", await RefusalAsync("--backup", play.Bot.Storage), StringComparison.Ordinal);
        File.Delete(Backup);

        File.CreateSymbolicLink(Backup + ".partial", readable);
        Assert.Equal(0, await RunAsync("--backup", play.Bot.Storage));
        Assert.Equal("", await File.ReadAllTextAsync(readable, Cancelled));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
        Assert.Null(new FileInfo(Backup).LinkTarget);
    }

    [Fact]
    public async Task After_a_restore_that_was_cut_off_no_bot_starts_until_it_is_finished()
    {
        Assert.Equal(0, await RunAsync("--backup", play.Bot.Storage));
        Assert.Equal(0, await RunAsync("--restore", elsewhere));
        await CutOffAsync();
        await using var errors = new StringWriter();
        Assert.Equal(1, await BotProgram.RunAsync(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", elsewhere], errors));
        Assert.StartsWith("A restore was cut off", errors.ToString(), StringComparison.Ordinal);
        File.Move(Backup, Backup + "-kept");
        Assert.StartsWith("A restore was cut off", await RefusalAsync("--backup", elsewhere), StringComparison.Ordinal);
        File.Move(Backup + "-kept", Backup);

        Assert.Equal(0, await RunAsync("--restore", elsewhere));
        var (there, here) = (await RowsAsync(elsewhere), await RowsAsync(play.Bot.Storage));
        Assert.Equal(here.ById.Count, there.ById.Count);
        Assert.All(here.ById, row => Assert.True(there.Has(row.Key, row.Value), $"{row.Key}"));
    }

    [Fact]
    public async Task A_restore_of_one_file_is_not_finished_with_another()
    {
        Assert.Equal(0, await RunAsync("--backup", play.Bot.Storage));
        Assert.Equal(0, await RunAsync("--restore", elsewhere));
        await CutOffAsync();
        var lines = await File.ReadAllLinesAsync(Backup, Cancelled);
        await File.WriteAllLinesAsync(Backup, [.. lines[..^2], $"rows {lines.Length - 3}"], Cancelled);
        Assert.StartsWith("A restore of another file was cut off.", await RefusalAsync("--restore", elsewhere), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_told_from_a_missing_role()
    {
        var wrong = play.Bot.Storage.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal);
        var said = await RefusalAsync("--backup", wrong);
        Assert.Contains("key", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Storage Table Data Contributor", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Without_a_file_there_is_nothing_to_put_back() =>
        Assert.Equal("There is no file praatplaat.backup. Nothing was written.", await RefusalAsync("--restore", elsewhere));

    /// <summary>As a restore leaves the tables that was killed before its last rows.</summary>
    private async Task CutOffAsync()
    {
        var service = new TableServiceClient(elsewhere);
        await service.GetTableClient("due").AddEntityAsync(new TableEntity("restore", "restore") { ["File"] = await ContentAsync(), ["Schema"] = 1 }, Cancelled);
        await service.GetTableClient("people").DeleteAsync(Cancelled);
        await service.GetTableClient("people").CreateIfNotExistsAsync(Cancelled);
    }

    private async Task<string> ContentAsync()
    {
        var lines = (await File.ReadAllLinesAsync(Backup, Cancelled))[1..];
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private async Task<int?> RunAsync(string what, string storage) => await RunAsync(what, storage, TextWriter.Null);

    private Task<int?> RunAsync(string what, string storage, TextWriter output) =>
        AdminCommand.TryRunAsync([what, Backup, "--Storage:ConnectionString", storage], output, Cancelled);

    private async Task<string> RefusalAsync(string what, string storage)
    {
        await using var output = new StringWriter();
        Assert.Equal(1, await RunAsync(what, storage, output));
        return output.ToString().Trim().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private static Task<Rows> RowsAsync(string storage) => new Account(storage).ReadAsync(Cancelled);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
