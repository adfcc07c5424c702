using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.Bot.Administration;
using Praatplaat.Bot.Tests.Access.Authorisation;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access.Anonymity;

/// <summary>
/// An attacker who has all rows with their moments and versions, a backup from before the close and one from after it, the log and every card,
/// and wants to know who wrote what in an anonymous session.
/// </summary>
public sealed class AnonymityTests
{
    private const string Marker = "zebrapad";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    [Report(Report.AnonymousByNameOnly)]
    public async Task After_the_close_nothing_joins_an_answer_to_a_person()
    {
        await using var play = await BeginAsync(6);
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members.Take(3))
            await play.AnswerAsync(member, form, TextOf(play, member));
        await play.SubmitAsync(play.Members[3], form, form.Card.Button(Verbs.AnswerSubmit), Fields(TextOf(play, play.Members[3])));
        await play.CountAsync(form, 4);
        await play.QuietAsync();
        var halfway = await BackupAsync(play);
        var before = await play.RowsAsync("answer:");
        foreach (var member in play.Members.Skip(4))
            await play.AnswerAsync(member, form, TextOf(play, member));
        await play.CloseAsync(1);
        await play.QuietAsync();
        var after = await BackupAsync(play);

        var rows = (await new Account(play.Bot.Storage).ReadAsync(Cancelled)).ById.Values.ToList();
        // A client without Action.Execute gets the confirmation as a message: it goes to the author alone.
        var cards = play.Teams.Calls.Where(call => call.Card is not { } card || !card.Says("Uw antwoord is opgeslagen")).Select(call => call.RawText);
        string[] pieces = [.. rows.Select(Everything), .. halfway, .. after, .. play.Bot.Log.Everything, .. cards];
        Assert.All(
            pieces.Where(piece => piece.Contains(Marker, StringComparison.Ordinal)),
            piece => Assert.DoesNotContain(play.Members, member => Names(member).Any(name => piece.Contains(name, StringComparison.Ordinal))));
        // No secret is left, and none is in a backup; no key of the open round is there any more.
        Assert.DoesNotContain(rows, row => row.RowKey.StartsWith("secret:", StringComparison.Ordinal));
        Assert.DoesNotContain(halfway.Concat(after), line => line.Contains("\"secret:", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => before.Any(old => old.RowKey == row.RowKey));
        // Nothing that stands in one answer and not in all stands anywhere else.
        var answers = await play.RowsAsync("answer:01:");
        Assert.Equal(6, answers.Count);
        Assert.All(answers, row => Assert.DoesNotContain("At", row.Keys));
        foreach (var value in answers.SelectMany(row => row.Columns()).GroupBy(value => $"{value.Value}").Where(some => some.Count() < answers.Count))
            Assert.DoesNotContain(rows, row => !row.RowKey.StartsWith("answer:01:", StringComparison.Ordinal) && Everything(row).Contains(value.Key, StringComparison.Ordinal));
    }

    [Fact]
    [Report(Report.AnonymousByNameOnly)]
    public async Task A_backup_of_an_open_round_tells_of_nobody_whether_they_answered()
    {
        await using var play = await BeginAsync(6);
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members.Skip(1).Take(2))
            await play.AnswerAsync(member, form, TextOf(play, member));
        await play.CountAsync(form, 2);
        await play.QuietAsync();
        var backup = await BackupAsync(play);

        // The facilitator, who is the manager too, stands in other rows besides.
        var mentioned = play.Members.Skip(1).Select(member => backup.Count(line => line.Contains(member.AadObjectId!, StringComparison.Ordinal)));
        Assert.Single(mentioned.Distinct());
        Assert.Equal(2, backup.Count(line => line.Contains("\"answered:", StringComparison.Ordinal)));
    }

    [Fact]
    [Report(Report.AnonymousByNameOnly)]
    public async Task The_order_of_keys_and_of_moments_is_another_in_each_round()
    {
        await using var play = await BeginAsync(6);
        var byKey = new List<string>();
        var byMoment = new List<string>();
        for (var round = 1; round <= 3; round++)
        {
            var form = await play.OpenAsync(round);
            foreach (var member in play.Members)
                await play.AnswerAsync(member, form, TextOf(play, member));
            await play.CloseAsync(round);
            await play.QuietAsync();
            var answers = await play.RowsAsync(string.Create(CultureInfo.InvariantCulture, $"answer:{round:D2}:"));
            byKey.Add(string.Join(' ', answers.Select(row => row.GetString("Answer"))));
            byMoment.Add(string.Join(' ', answers.OrderBy(row => row.Timestamp).Select(row => row.GetString("Answer"))));
        }

        // That three orders of six are all the same by chance happens once in half a million times.
        Assert.True(byKey.Distinct().Count() > 1, byKey[0]);
        Assert.True(byMoment.Distinct().Count() > 1, byMoment[0]);
    }

    [Fact]
    [Report(Report.AnonymousByNameOnly)]
    public async Task Fewer_than_three_answers_are_shown_to_nobody_until_a_reopened_round_has_more()
    {
        await using var play = await BeginAsync(4);
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members.Take(2))
            await play.AnswerAsync(member, form, TextOf(play, member));
        var results = await play.CloseAsync(1);
        Assert.True(results.Card.Says("Er zijn 2 antwoorden.") && results.Card.Says("heropenen"), results.Card.Text());
        await play.TellAsync(play.Facilitator, "samenvatting");
        await play.SeeAsync(card => card.Says("📋") && card.Says("Er zijn 2 antwoorden."), play.Facilitator);
        var page = form.Card.Button(Verbs.AnswerMine) with { Verb = Verbs.SummaryShow, Data = new JsonObject { ["session"] = play.Session, ["round"] = 1, ["page"] = 1 } };
        Assert.True((await play.PressAsync(play.Facilitator, form, page)).Card!.Value.Says("Er zijn 2 antwoorden."));
        Assert.DoesNotContain(play.Teams.Calls, call => call.RawText.Contains(Marker, StringComparison.Ordinal));

        await play.SayAsync(play.Facilitator, "heropen");
        form = await play.FormAsync(1);
        var again = await play.AnswerAsync(play.Members[1], form, "een ander woord");
        Assert.True(again.Card!.Value.Says("U hebt in ronde 1 al geantwoord") && again.Card!.Value.Says("een ander woord"), again.Text);
        Assert.True((await play.PressAsync(play.Members[1], form, Verbs.AnswerMine)).Card!.Value.Says("niet meer inzien of wijzigen"));
        Assert.True((await play.AnswerAsync(play.Members[2], form, TextOf(play, play.Members[2]))).IsSaved());
        Assert.True((await play.AnswerAsync(play.Members[2], form, "toch anders")).IsSaved());
        await play.CountAsync(form, 3);
        results = await play.CloseAsync(1);
        Assert.True(results.Card.Says(TextOf(play, play.Members[0])) && results.Card.Says("toch anders"), results.Card.Text());
        Assert.False(results.Card.Says("een ander woord"));
        Assert.Equal(3, (await play.RowsAsync("answer:01:")).Count);
    }

    [Fact]
    [Report(Report.AnonymousByNameOnly)]
    public async Task No_card_names_who_has_not_answered()
    {
        await using var play = await BeginAsync(5);
        var began = play.Teams.Calls[^1].Sequence;
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, TextOf(play, play.Members[1]));
        await play.CountAsync(form, 1);
        var said = new List<string> { (await play.TellAsync(play.Facilitator, "status")).Text, (await play.SayAsync(play.Facilitator, "herinner")).Text };
        await play.SeeAsync(card => card.Says("Uw team wacht nog"), play.Members[4]);
        await play.QuietAsync();
        said.Add((await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.DeliveryShow), Verbs.DeliveryShow)).Text);
        await play.CloseAsync(1);
        await play.PressAsync(play.Members[3], form, form.Card.Button(Verbs.AnswerMine) with { Verb = Verbs.RoundReopen });
        await play.SeeAsync(card => card.Says("Iemand was te laat voor ronde 1"), play.Facilitator);

        foreach (var member in play.Members.Skip(1))
        {
            Assert.DoesNotContain(said, text => text.Contains(member.Name, StringComparison.Ordinal));
            Assert.DoesNotContain(play.Teams.Calls.Where(call => call.Sequence > began && call.Card is not null), call => call.Card!.Value.Says(member.Name));
        }
    }

    [Fact]
    public async Task What_version_0_1_left_is_sealed_at_the_start_and_at_the_close()
    {
        await using var play = await BeginAsync(3);
        await AnswerAsFormerlyAsync(play, 1);
        await play.CloseAsync(1);
        await play.QuietAsync();
        await AsFormerlyAsync(play, 1);
        await play.OpenAsync(2);
        await play.QuietAsync();
        await AsFormerlyAsync(play, 2);
        await play.Bot.StopAsync();
        await play.Bot.StartAgainAsync();

        await Eventually.TrueAsync(async () => (await play.RowsAsync("answer:01:")).All(row => row.RowKey.StartsWith("answer:01:sealed:", StringComparison.Ordinal)), "a sealed round");
        Assert.Equal(3, (await play.RowsAsync("answer:01:")).Count);
        Assert.Equal(3, (await play.RowsAsync("answered:01:")).Count);
        var form = await play.FormAsync(2);
        Assert.Equal("vroeger 1", (await play.PressAsync(play.Members[1], form, Verbs.AnswerMine)).Card!.Value.Typed("answer"));
        Assert.True((await play.AnswerAsync(play.Members[1], form, "nu anders")).IsSaved());
        var results = await play.CloseAsync(2);
        Assert.True(results.Card.Says("nu anders") && results.Card.Says("vroeger 0") && !results.Card.Says("vroeger 1"), results.Card.Text());
        await play.QuietAsync();
        Assert.All(await play.RowsAsync("answer:02:"), row => Assert.StartsWith("answer:02:sealed:", row.RowKey, StringComparison.Ordinal));
    }

    private static async Task AnswerAsFormerlyAsync(SessionPlay play, int round)
    {
        var form = await play.OpenAsync(round);
        foreach (var member in play.Members)
            await play.AnswerAsync(member, form, TextOf(play, member));
    }

    /// <summary>Puts the rows of a round as version 0.1 wrote them in the place of what is there.</summary>
    private static async Task AsFormerlyAsync(SessionPlay play, int round)
    {
        var sessions = play.Tables.GetTableClient("sessions");
        foreach (var kind in new[] { "answer", "answered", "secret" })
            foreach (var row in await play.RowsAsync(string.Create(CultureInfo.InvariantCulture, $"{kind}:{round:D2}:")))
                await sessions.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancelled);
        foreach (var (number, member) in play.Members.Index())
            await sessions.UpsertEntityAsync(
                new TableEntity(play.Session, string.Create(CultureInfo.InvariantCulture, $"answer:{round:D2}:{member.AadObjectId}"))
                {
                    ["Schema"] = 1,
                    ["At"] = play.Clock.GetUtcNow(),
                    ["Answer"] = $"vroeger {number}",
                    ["Doing"] = "al",
                    ["Todo"] = "nog",
                },
                cancellationToken: Cancelled);
    }

    private static async Task<SessionPlay> BeginAsync(int members)
    {
        var play = await SessionPlay.BeginAsync(members);
        await play.StartAsync(new JsonObject { ["names"] = "anonymous" });
        return play;
    }

    private static async Task<string[]> BackupAsync(SessionPlay play)
    {
        var folder = Directory.CreateTempSubdirectory("praatplaat-anonymity-").FullName;
        var file = Path.Combine(folder, "praatplaat.backup");
        Assert.Equal(0, await AdminCommand.TryRunAsync(["--backup", file, "--Storage:ConnectionString", play.Bot.Storage], TextWriter.Null, Cancelled));
        var lines = await File.ReadAllLinesAsync(file, Cancelled);
        Directory.Delete(folder, recursive: true);
        return lines;
    }

    private static string[] Names(TeamsPerson member) => [member.Name, member.AadObjectId!];

    private static string Everything(TableEntity row) => string.Join('\n', row.Select(column => $"{column.Key} {column.Value}"));

    private static JsonObject Fields(string text) => new() { ["answer"] = text, ["doing"] = text, ["todo"] = text };

    /// <summary>No two texts begin alike, and they sort in another order than the members.</summary>
    private static string TextOf(SessionPlay play, TeamsPerson member) => $"{(play.Members.ToList().IndexOf(member) * 5 + 3) % 7} {Marker}";
}
