using System.IO.Compression;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>Nothing that comes after the end of an anonymous session names anybody, or tells what somebody keeps to themselves.</summary>
public sealed class OutcomeSecrecyTests : IAsyncLifetime
{
    private const string Action = "zebrapad";

    private static readonly HttpClient Browser = new();

    private SessionPlay play = null!;

    private TeamsPerson Manager => play.Members[1];

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(8);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Of_an_anonymous_session_summary_files_and_follow_up_tell_nothing_of_a_person()
    {
        await play.StartAsync(new JsonObject { ["names"] = "anonymous", ["manager"] = Manager.AadObjectId, ["themes"] = "vertrouwen,visie" });
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members)
            await play.AnswerAsync(member, form, "Ja.");
        await play.CloseAsync(1);
        await play.AskActionsAsync();
        // Two share, which is fewer than are shown.
        foreach (var (number, member) in play.Members.Index().Skip(2))
            await PressAsync(member, Verbs.ActionsSubmit, new() { ["action1"] = $"{Action}{number}", ["theme1"] = "1", ["share"] = number < 4 ? "true" : "false" });
        await play.FinishAsync();
        await play.JumpAsync(JumpingTime.Monday.AddDays(2));
        foreach (var (number, member) in play.Members.Index().Skip(2))
        {
            var asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsReport), member);
            Assert.True(asked.Card.Says($"{Action}{number}"), asked.Card.Text());
            Assert.DoesNotContain(Others(number), other => asked.Card.Says(other));
            await PressAsync(member, Verbs.ActionsReport, new() { ["outcome1"] = number % 2 == 0 ? "done" : "not" });
        }

        await play.TellAsync(Manager, "samenvatting");
        var summary = await play.SeeAsync(card => card.Says("Volgens 5 mensen: 60% gelukt, 0% deels, 40% nog niet."), Manager);
        NothingIsTold(summary.Card.Text());
        var choose = summary.After(await play.PressAsync(Manager, summary, Verbs.SummaryExport));
        foreach (var format in new[] { "word", "answers", "actions" })
            NothingIsTold(await FetchAsync(choose, format));
        Assert.DoesNotContain(play.Bot.Log.Everything, line => line.Contains(Action, StringComparison.Ordinal));

        // What each wrote stands in their own chat, and nowhere else.
        await play.QuietAsync();
        Assert.DoesNotContain(play.Seen(), seen => seen.Card.Says(Action));
        foreach (var (number, member) in play.Members.Index().Skip(1))
            Assert.DoesNotContain(Others(number), other => play.Seen(member).Any(seen => seen.Card.Says(other)));
    }

    private void NothingIsTold(string text)
    {
        Assert.DoesNotContain(Action, text, StringComparison.Ordinal);
        foreach (var member in play.Members.Skip(2))
            Assert.DoesNotContain(member.Name, text, StringComparison.Ordinal);
    }

    private IEnumerable<string> Others(int number) => Enumerable.Range(2, play.Members.Count - 2).Where(other => other != number).Select(other => $"{Action}{other}");

    private async Task PressAsync(TeamsPerson member, string verb, JsonObject typed)
    {
        var answer = await play.PressAsync(member, await play.SeeAsync(card => card.Offers(verb), member), verb, typed);
        Assert.True(answer.Card!.Value.Says("vastgelegd"), answer.Card.Value.Text());
    }

    /// <returns>All that is in the file as text.</returns>
    private async Task<string> FetchAsync(SeenCard choose, string format)
    {
        var button = choose.Card.Buttons().First(button => button.Verb == Verbs.SummaryExport && (string?)button.Data["format"] == format);
        var ready = await play.PressAsync(Manager, choose, button);
        var link = ready.Text.Split("\"url\":\"")[1].Split('"')[0];
        var bytes = await Browser.GetByteArrayAsync(new Uri(link), TestContext.Current.CancellationToken);
        if (format != "word")
            return System.Text.Encoding.UTF8.GetString(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var parts = zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
        return string.Concat(parts);
    }
}
