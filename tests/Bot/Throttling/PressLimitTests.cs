using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Tests.Throttling;

/// <summary>Somebody, or a program in somebody's name, presses faster than people do.</summary>
public sealed class PressLimitTests
{
    [Fact]
    public async Task An_answer_that_came_too_fast_is_not_saved_and_saved_when_it_is_pressed_again()
    {
        await using var play = await SessionPlay.BeginAsync(2, null, "--Presses:PerUserPerMinute", "20");
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var (typed, answer) = await HastilyAsync(play, form);
        Assert.DoesNotContain(typed, await play.AnswersAsync(1));
        Assert.Equal(typed, answer.Card!.Value.Typed("answer"));

        var again = form.After(answer);
        await Eventually.TrueAsync(async () => (await play.PressAsync(play.Members[1], again, Verbs.AnswerSubmit)).IsSaved(), "the answer saved");
        Assert.Equal([typed], await play.AnswersAsync(1));
    }

    [Fact]
    public async Task From_a_client_without_execute_the_text_comes_back_one_to_one()
    {
        await using var play = await SessionPlay.BeginAsync(2, null, "--Presses:PerUserPerMinute", "1");
        var press = play.Teams.Activities.Submit(
            play.Facilitator, CardPlace.Post("1"), Verbs.AnswerSubmit, new JsonObject { ["session"] = HastyPlay.SomeSession, ["round"] = 3 }, new JsonObject { ["answer"] = "zebra" });
        await Eventually.TrueAsync(async () =>
        {
            await play.DeliverAsync(press);
            return play.Seen(play.Facilitator).Any(seen => seen.Card.Says("Dat ging even te snel."));
        }, "a card in the chat");
        var card = play.Seen(play.Facilitator).Last().Card;
        Assert.Equal(("zebra", 3, Verbs.AnswerSubmit), (card.Typed("answer"), card.Button(Verbs.AnswerSubmit).Round, (string?)card.Button(Verbs.AnswerSubmit).Fallback["verb"]));
        Assert.Empty(play.Seen());
    }

    [Fact]
    public async Task Who_presses_too_fast_is_in_nobodys_way()
    {
        await using var play = await SessionPlay.BeginAsync(2, null, "--Presses:PerUserPerMinute", "1");
        await play.HastilyAsync(play.Members[0], Verbs.AnswerMine);
        Assert.False((await PressAsync(play, play.Members[1])).IsTooFast());
        Assert.True((await play.DeliverAsync(play.Teams.Activities.ChannelMessage(play.Members[0], "help"))).Status == System.Net.HttpStatusCode.OK);
        Assert.True(Assert.Single(play.Seen()).Card.Says("Zo werkt Praatplaat"));
    }

    [Fact]
    public async Task An_organisation_has_a_limit_of_its_own()
    {
        await using var play = await SessionPlay.BeginAsync(40, null, "--Presses:PerUserPerMinute", "5", "--Presses:PerTenantPerMinute", "5");
        Assert.Contains(await Task.WhenAll(play.Members.Select(member => PressAsync(play, member))), answer => answer.IsTooFast());
        var elsewhere = Press(play, play.Members[0]);
        elsewhere["channelData"]!["tenant"]!["id"] = "cccccccc-0000-4000-8000-000000000003";
        Assert.False((await play.DeliverAsync(elsewhere)).IsTooFast());
    }

    [Fact]
    public async Task Who_is_held_back_leaves_nothing_in_storage()
    {
        await using var play = await SessionPlay.BeginAsync(2, null, "--Presses:PerUserPerMinute", "1", "--Presses:PerTenantPerMinute", "1");
        foreach (var member in play.Members)
            await play.HastilyAsync(play.Teams.Activities.Execute(member, CardPlace.Chat("1"), Verbs.AnswerMine, new JsonObject { ["session"] = HastyPlay.SomeSession }));
        var people = await play.Tables.GetTableClient("people")
            .QueryAsync<TableEntity>(RowFilter.Partition(play.Teams.Place.TenantId), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(play.Members[0].AadObjectId, Assert.Single(people).RowKey);
    }

    [Fact]
    public async Task The_log_tells_how_many_once_a_minute_and_not_who()
    {
        await using var play = await SessionPlay.BeginAsync(1, null, "--Presses:PerUserPerMinute", "1");
        var press = Press(play, play.Facilitator);
        for (var held = 0; held < 4; held++)
            await play.HastilyAsync(press);
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(1));
        await play.HastilyAsync(press);

        var lines = play.Bot.Log.Lines.Where(line => line.Contains("came too fast", StringComparison.Ordinal)).ToList();
        Assert.Equal([1, 4], lines.Select(line => int.Parse(line.Split("line: ")[1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(lines, line => Assert.Contains(play.Teams.Place.TenantId, line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(play.Facilitator.AadObjectId!, StringComparison.Ordinal) || line.Contains(play.Facilitator.Id, StringComparison.Ordinal));
    }

    /// <summary>One answer after another, each of another text.</summary>
    private static async Task<(string Typed, BotAnswer Answer)> HastilyAsync(SessionPlay play, SeenCard form)
    {
        var number = 0;
        var answer = await Eventually.SeeAsync(
            async () => await play.AnswerAsync(play.Members[1], form, $"nummer {++number}") is var answer && answer.IsTooFast() ? answer : null,
            "an answer that came too fast");
        return ($"nummer {number}", answer);
    }

    private static JsonObject Press(SessionPlay play, TeamsPerson who) =>
        play.Teams.Activities.Execute(who, CardPlace.Post("1"), Verbs.AnswerMine, new JsonObject { ["session"] = HastyPlay.SomeSession });

    private static Task<BotAnswer> PressAsync(SessionPlay play, TeamsPerson who) => play.DeliverAsync(Press(play, who));
}
