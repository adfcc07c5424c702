using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Access.Authorisation;

/// <summary>Plays both sessions once, and keeps the stages on the way.</summary>
internal static class WorldBuilder
{
    public static async Task<World> BuildAsync()
    {
        var world = await PlayAsync();
        await world.StandStillAsync();
        return world;
    }

    /// <summary>The same, still alive.</summary>
    public static async Task<World> PlayAsync()
    {
        var world = await World.CreateAsync();
        await OtherAsync(world);
        world.Play.Teams.Members = [Asker.Facilitator, Asker.Manager, Asker.Member, Asker.Leaver];
        await SetUpAsync(world);
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.SessionStart, inputs: new JsonObject { ["manager"] = Asker.Manager.AadObjectId });
        await OpenAsync(world, 1);
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.RoundClose, 1, new JsonObject { ["confirmed"] = true });
        await world.KeepAsync(Stage.Between);
        await OpenAsync(world, 2);
        await world.KeepAsync(Stage.Open);
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.SessionCancel, inputs: new JsonObject { ["confirmed"] = true });
        await world.KeepAsync(Stage.Stopped);
        await world.RestoreAsync(Stage.Open);
        world.Play.Teams.Members = [Asker.Manager, Asker.Member];
        await world.Play.DeliverAsync(world.Play.Teams.Activities.MembersRemoved(Asker.Member, Asker.Facilitator));
        await world.KeepAsync(Stage.Leaderless);
        await StuckAsync(world);
        await world.RestoreAsync(Stage.Between);
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.ActionsAsk);
        await world.KeepAsync(Stage.Asked);
        await ChoosingAsync(world);
        return world;
    }

    private static async Task OtherAsync(World world)
    {
        var play = world.Play;
        TeamsPerson[] team = [TeamsPerson.Number(10), TeamsPerson.Number(11)];
        play.Teams.Members = team;
        await play.DeliverAsync(play.Teams.Activities.ChannelMessage(team[0], "start").FromChannel(Elsewhere.OtherChannel));
        var setUp = await Eventually.SeeAsync(
            () => play.Teams.MessagesIn(Elsewhere.OtherChannel).Select(SeenCard.Of).FirstOrDefault(), "the set-up card of the other team");
        world.Other = (string)setUp.Card.Button(Verbs.SessionStart).Data["session"]!;
        await world.PressAsync(team[0], world.Other, Verbs.SessionStart, inputs: new JsonObject { ["manager"] = team[0].AadObjectId });
        await world.PressAsync(team[0], world.Other, Verbs.RoundOpen, 1);
        await world.QuietAsync();
    }

    private static async Task SetUpAsync(World world)
    {
        await world.Play.SetUpAsync();
        world.Own = world.Play.Session;
        await world.QuietAsync();
        world.Play.Teams.Members = [Asker.Facilitator, Asker.Manager, Asker.Member];
        // Teams told nothing: it is known from the first press on.
        await world.PressAsync(Asker.Leaver, world.Own, Verbs.AnswerMine, 1);
        // Whom the bot has met it need not note in the table: what is noted there belongs to no request.
        foreach (var person in new[] { Asker.Facilitator, Asker.Manager, Asker.Member, Asker.Leaver, Asker.Stranger })
            await world.Play.TellAsync(person, "help");
        var people = world.Play.Bot.App.Services.GetRequiredService<PeopleStore>();
        await people.MergeAsync(
            new TenantId(world.Play.Teams.Place.TenantId), new PersonId(Asker.Leaver.AadObjectId!), new Contact(Session: new SessionId(world.Own)), TestContext.Current.CancellationToken);
        await world.KeepAsync(Stage.SetUp);
    }

    private static async Task ChoosingAsync(World world)
    {
        await world.RestoreAsync(Stage.Between);
        for (var round = 2; round <= 7; round++)
        {
            await world.PressAsync(Asker.Facilitator, world.Own, Verbs.RoundOpen, round);
            await world.PressAsync(Asker.Facilitator, world.Own, Verbs.RoundClose, round, new JsonObject { ["confirmed"] = true });
        }

        await world.KeepAsync(Stage.Closed);
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.DotsAsk);
        await world.KeepAsync(Stage.Choosing);
    }

    private static async Task StuckAsync(World world)
    {
        await world.RestoreAsync(Stage.Between);
        world.Play.Teams.Inject(Fault.Answer(400, "BadArgument"), call => call.ConversationId == TeamsPlace.PersonalConversation(Asker.Member));
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.ActionsAsk);
        await world.QuietAsync();
        world.Play.Teams.Inject(Fault.CutAfter(), ConnectorCall.CreateThread);
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.RoundOpen, 2);
        await world.KeepAsync(Stage.Stuck);
    }

    private static async Task OpenAsync(World world, int round)
    {
        await world.PressAsync(Asker.Facilitator, world.Own, Verbs.RoundOpen, round);
        foreach (var person in new[] { Asker.Facilitator, Asker.Manager, Asker.Member })
            await world.PressAsync(person, world.Own, Verbs.AnswerSubmit, round, AllRequests.Answer(Asker.Secret));
        await world.QuietAsync();
    }
}
