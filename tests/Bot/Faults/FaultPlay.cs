using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>Two sessions, the second one whole, in which every kind of message goes wrong once.</summary>
internal static class FaultPlay
{
    private const string Secret = "tussen ons gezegd";

    public static async Task PlayAsync(this FaultyTeam team)
    {
        await team.ShortSessionAsync();
        await team.DoAsync(MessageKind.Word, () => team.Play.TellAsync(Cast.Early, "help"));
        await team.DoAsync(MessageKind.SetUp, team.BeginAsync);
        await team.ControlAsync(MessageKind.Control, () => team.StartAsync("De hele sessie", Cast.Early));
        await team.DoAsync(MessageKind.ManagerChanged, team.ChangeManagerAsync);
        await team.FirstRoundAsync();
        await team.DoAsync(MessageKind.Status, () => team.PressAsync(Verbs.RoundOpen));
        foreach (var person in Cast.All)
            await team.AnswerAsync(person, 2);
        await team.DoAsync(() => team.PressAsync(Verbs.RoundClose));
        await team.DoAsync(MessageKind.Dots, () => team.PressAsync(Verbs.DotsAsk));
        await team.DoAsync(MessageKind.Ranking, () => team.PressAsync(Verbs.DotsClose));
        await team.DoAsync(MessageKind.Actions, () => team.PressAsync(Verbs.ActionsAsk));
        await team.DoAsync(MessageKind.Summary, () => team.PressAsync(Verbs.SessionFinish));
    }

    /// <summary>Everything is where it belongs, whatever went wrong on the way.</summary>
    public static async Task EndsWellAsync(this FaultyTeam team)
    {
        var play = team.Play;
        for (var round = 1; round <= 2; round++)
            Assert.Equal(Cast.All.Select(person => Said(person, round)).Order(), (await play.AnswersAsync(round)).Order());
        Assert.Empty(await play.RowsAsync("stuck:"));
        Assert.All(await play.RowsAsync("outbox:"), row => Assert.Equal("RemindManager", row.GetString("Kind")));
        Assert.DoesNotContain(
            play.Bot.Log.Everything.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)),
            line => line.Contains(Secret, StringComparison.Ordinal) || Cast.All.Any(person => line.Contains(person.Name, StringComparison.Ordinal)));
    }

    /// <summary>What went wrong stands there as often as its cell says, and everything else once.</summary>
    public static void SaysNothingTwice(this FaultyTeam team)
    {
        var cells = team.Cells;
        Stands(MessageKind.SetUp, cells[MessageKind.Roster].Copies);
        foreach (var kind in new[] { MessageKind.Opening, MessageKind.Form, MessageKind.Farewell, MessageKind.Summary, MessageKind.Actions })
            Stands(kind, 1);
        foreach (var kind in new[] { MessageKind.Dots, MessageKind.Ranking, MessageKind.Reminder })
            Stands(kind, 0);
        Stands(MessageKind.ManagerChanged, 0);
        Stands(MessageKind.Stopped, 0);
        // A question about the channel comes with a new control card; after the end that is one without the buttons by which it is known.
        var questions = cells.Where(cell => cell.Key != MessageKind.Farewell && cell.Key != MessageKind.Stopped)
            .Sum(cell => cell.Value.Asked.Count(why => why == Obstacle.Unconfirmed));
        Stands(
            MessageKind.Control,
            1 + questions + Again(MessageKind.Control) + Again(MessageKind.ControlUpdate) + (cells[MessageKind.ControlUpdate].IsAnew ? 1 : 0));
        foreach (var person in Cast.All.Where(person => person != Cast.Early))
            Assert.Equal(2, team.Play.Seen(person).Count(seen => MessageKind.Actions.Is(seen.Card)));
        Assert.Single(team.Play.Seen(Cast.Facilitator), seen => MessageKind.Reminder.Is(seen.Card));

        // People are typing in it.
        Assert.DoesNotContain(team.Play.Teams.Calls, call => call.Call == ConnectorCall.Update && call.Card is { } card && card.Offers(Verbs.AnswerSubmit));

        int Again(MessageKind kind) => cells[kind].Elsewhere is null ? 0 : 1;

        void Stands(MessageKind kind, int besides)
        {
            var standing = Standing.Of(team.Play, kind);
            Assert.Equal((kind.Name, cells[kind].Copies + besides), (kind.Name, standing.Cards.Count + standing.Elsewhere));
        }
    }

    private static async Task ShortSessionAsync(this FaultyTeam team)
    {
        await team.DoAsync(MessageKind.Roster, team.BeginAsync);
        await team.DoAsync(MessageKind.Opening, () => team.StartAsync("De korte sessie", Cast.Facilitator));
        await team.DoAsync(MessageKind.Stopped, () => team.PressAsync(Verbs.SessionCancel));
        await team.DoAsync(team.ResumeAsync);
        await team.DoAsync(() => team.PressAsync(Verbs.ActionsAsk));
        await team.DoAsync(MessageKind.Farewell, () => team.PressAsync(Verbs.SessionFinish));
    }

    private static async Task FirstRoundAsync(this FaultyTeam team)
    {
        await team.DoAsync(MessageKind.Form, () => team.PressAsync(Verbs.RoundOpen));
        await team.AnswerAsync(Cast.Silent, 1);
        await team.DoAsync(MessageKind.StatusUpdate, () => team.GiveAsync(Cast.Early, 1));
        await team.ControlAsync(MessageKind.ControlUpdate, () => team.GiveAsync(Cast.Manager, 1));
        await team.DoAsync(MessageKind.Reminder, () => team.PressAsync(Verbs.RoundRemind));
        await team.AnswerAsync(Cast.Facilitator, 1);
        await team.AnswerAsync(Cast.Late, 1);
        await team.DoAsync(MessageKind.Results, () => team.PressAsync(Verbs.RoundClose));
    }

    /// <summary>Where the facilitator could not be reached, they lift that and ask for the card.</summary>
    private static async Task ControlAsync(this FaultyTeam team, MessageKind kind, Func<Task> act)
    {
        await team.DoAsync(kind, act);
        if (team.Cells[kind].Elsewhere is not null)
            await team.DoAsync(() => team.Play.TellAsync(Cast.Facilitator, "status"));
    }

    private static async Task BeginAsync(this FaultyTeam team)
    {
        await team.Play.SayAsync(Cast.Facilitator, "start");
        var due = team.Play.Bot.App.Services.GetRequiredService<DueStore>();
        team.Sessions.Add((await due.AllAsync(TestContext.Current.CancellationToken)).Single(id => !team.Sessions.Contains(id)));
    }

    private static async Task StartAsync(this FaultyTeam team, string title, TeamsPerson manager) => await team.Play.PressAsync(
        Cast.Facilitator,
        await team.Play.SeeAsync(card => card.Offers(Verbs.SessionStart)),
        Verbs.SessionStart,
        new JsonObject { ["title"] = title, ["themes"] = "vertrouwen,visie", ["manager"] = manager.AadObjectId });

    private static async Task ChangeManagerAsync(this FaultyTeam team) => await team.Play.PressAsync(
        Cast.Facilitator,
        await team.ControlAsync(Verbs.SessionManager),
        Verbs.SessionManager,
        new JsonObject { ["manager"] = Cast.Manager.AadObjectId });

    /// <summary>On the control card, wherever it stands.</summary>
    private static async Task PressAsync(this FaultyTeam team, string verb)
    {
        var control = await team.ControlAsync(verb);
        Assert.Equal(200, (await team.Play.PressConfirmedAsync(Cast.Facilitator, control, verb)).StatusCode);
    }

    private static async Task ResumeAsync(this FaultyTeam team)
    {
        var stopped = await Eventually.SeeAsync(
            () => team.Play.Seen(Cast.Facilitator).LastOrDefault(seen => seen.Card.Offers(Verbs.SessionResume)), "a card to resume with");
        Assert.Equal(200, (await team.Play.PressAsync(Cast.Facilitator, stopped, Verbs.SessionResume)).StatusCode);
    }

    private static Task<SeenCard> ControlAsync(this FaultyTeam team, string verb) => Eventually.SeeAsync(
        () => team.Play.Seen(Cast.Facilitator).Concat(team.Play.Seen()).LastOrDefault(seen => MessageKind.IsControl(seen.Card) && seen.Card.Offers(verb)),
        $"a control card with {verb}");

    private static Task AnswerAsync(this FaultyTeam team, TeamsPerson person, int round) => team.DoAsync(() => team.GiveAsync(person, round));

    private static async Task GiveAsync(this FaultyTeam team, TeamsPerson person, int round) =>
        Assert.True((await team.Play.AnswerAsync(person, await team.Play.FormAsync(round), Said(person, round))).IsSaved());

    private static string Said(TeamsPerson person, int round) => $"{Secret} {person.Id} {round}";
}
