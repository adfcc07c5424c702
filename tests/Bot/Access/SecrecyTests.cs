using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>Who may read what, seen from everything that leaves the bot.</summary>
public sealed class SecrecyTests
{
    private const string Marker = "zebrapad";

    [Theory]
    [InlineData("shown")]
    [InlineData("anonymous")]
    public async Task Before_the_close_nothing_but_an_answer_to_its_author_holds_a_word_of_it(string names)
    {
        await using var play = await SessionPlay.BeginAsync(6);
        await play.StartAsync(new JsonObject { ["names"] = names });
        var form = await play.OpenAsync(1);
        foreach (var member in play.Members)
            Assert.Equal([Mark(play, member)], Marks(play, await play.AnswerAsync(member, form, Mark(play, member))));
        await play.CountAsync(form, 6);

        foreach (var member in play.Members)
            Assert.DoesNotContain(Marks(play, await AskAllAsync(play, member, form)), mark => mark != Mark(play, member));
        await play.AnswerAsync(play.Members[5], form, "");
        await play.TellAsync(play.Facilitator, "samenvatting");
        await play.TellAsync(play.Facilitator, "status");
        await play.SayAsync(play.Members[2], "samenvatting");
        await play.QuietAsync();
        Assert.DoesNotContain(play.Teams.Calls, call => call.RawText.Contains(Marker, StringComparison.Ordinal));
        Assert.DoesNotContain(Marker, play.Teams.AllText, StringComparison.Ordinal);

        Assert.True((await play.CloseAsync(1)).Card.Says(Marker));
        LogsHoldNothing(play);
    }

    [Fact]
    public async Task Ones_own_answer_is_of_nobody_else()
    {
        await using var play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, Marker);
        var own = await play.PressAsync(play.Members[1], form, Verbs.AnswerMine);
        var other = await play.PressAsync(play.Members[2], form, Verbs.AnswerMine);
        Assert.Equal((Marker, ""), (own.Card!.Value.Typed("answer"), other.Card!.Value.Typed("answer")));
        Assert.True(other.Card!.Value.Offers(Verbs.AnswerSubmit, 1));
    }

    /// <summary>But for the sentence that says who reads along.</summary>
    [Fact]
    public async Task An_anonymous_session_shows_names_on_the_control_card_alone()
    {
        await using var play = await SessionPlay.BeginAsync(6);
        await play.StartAsync(new JsonObject { ["names"] = "anonymous", ["manager"] = play.Members[1].AadObjectId });
        var began = play.Teams.Calls[^1].Sequence;
        var answers = await PlayOutAsync(play);

        foreach (var name in play.Members.Skip(1).Select(member => member.Name))
        {
            Assert.DoesNotContain(answers, answer => WithoutReader(answer).Contains(name, StringComparison.Ordinal));
            Assert.DoesNotContain(
                play.Teams.Calls.Where(call => call.Sequence > began && call.Card is { } card && !card.Offers(Verbs.SessionCancel)),
                call => WithoutReader(call.Card!.Value.Text()).Contains(name, StringComparison.Ordinal));
        }

        Assert.All(await play.RowsAsync("answer:"), row => Assert.Null(row.GetString("Name")));
        LogsHoldNothing(play);

        string WithoutReader(string text) => text
            .Replace($"Ook {play.Members[1].Name} kan het dan lezen.", "", StringComparison.Ordinal)
            .Replace($"Daarna kan ook {play.Members[1].Name} het lezen.", "", StringComparison.Ordinal)
            .Replace($"{play.Members[1].Name} heeft de samenvatting gekregen.", "", StringComparison.Ordinal);
    }

    private static async Task<List<string>> PlayOutAsync(SessionPlay play)
    {
        var form = await play.OpenAsync(1);
        var answers = new List<string>();
        foreach (var member in play.Members.Skip(1))
            answers.Add((await play.AnswerAsync(member, form, Mark(play, member))).Text);
        var results = await play.CloseAsync(1);
        answers.Add((await play.PressAsync(play.Members[3], results, Verbs.SummaryShow)).Text);
        await play.AskActionsAsync();
        foreach (var member in play.Members.Skip(1))
            answers.Add((await play.PressAsync(member, await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member), Verbs.ActionsSubmit, new JsonObject { ["action1"] = Mark(play, member), ["share"] = "true" })).Text);
        await play.FinishAsync();
        var summary = await play.SeeAsync(card => card.Says("acties voor morgen"), play.Members[1]);
        answers.Add((await play.PressAsync(play.Members[1], summary, Verbs.SummaryShow)).Text);
        Assert.True((await play.SeeAsync(card => card.Says("Bedankt voor het meedoen."))).Card.Says(Marker));
        await play.QuietAsync();
        return answers;
    }

    /// <summary>Everything that a member can ask for, with the rights of the round in it.</summary>
    private static async Task<string> AskAllAsync(SessionPlay play, TeamsPerson member, SeenCard form)
    {
        var button = form.Card.Button(Verbs.AnswerMine);
        var text = "";
        foreach (var verb in new[] { Verbs.AnswerMine, Verbs.SummaryShow, Verbs.RoundReopen, Verbs.RoundRemind })
            text += (await play.PressAsync(member, form, button with { Verb = verb })).Text;
        var page = button with { Verb = Verbs.SummaryShow, Data = new JsonObject { ["session"] = play.Session, ["round"] = 1, ["page"] = 1 } };
        return text + (await play.PressAsync(member, form, page)).Text;
    }

    private static string Mark(SessionPlay play, TeamsPerson member) => $"{Marker}{play.Members.ToList().IndexOf(member)}";

    private static IEnumerable<string> Marks(SessionPlay play, BotAnswer answer) => Marks(play, answer.Text);

    private static IEnumerable<string> Marks(SessionPlay play, string text) =>
        play.Members.Select(member => Mark(play, member)).Where(mark => text.Contains(mark, StringComparison.Ordinal));

    private static void LogsHoldNothing(SessionPlay play)
    {
        foreach (var word in play.Members.Select(member => member.Name).Append(Marker))
            Assert.DoesNotContain(play.Bot.Log.Everything, line => line.Contains(word, StringComparison.Ordinal));
    }
}
