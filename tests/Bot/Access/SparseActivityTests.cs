using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>Activities that say less about their sender than most do.</summary>
public sealed class SparseActivityTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    [Report(Report.EventWithoutIdentity)]
    public async Task An_event_without_the_object_id_of_who_caused_it_counts()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var leaver = play.Members[3];
        play.Teams.Members = [.. play.Members.Where(member => member != leaver)];
        await play.DeliverAsync(AsDocumented(play.Teams.Activities.MembersRemoved(play.Facilitator, leaver)));
        await play.CountAsync(form, 0, members: 3);
    }

    [Fact]
    [Report(Report.EventWithoutIdentity)]
    public async Task When_the_facilitator_left_by_such_an_event_the_manager_is_asked_to_take_over()
    {
        var manager = play.Members[1];
        await play.StartAsync(new JsonObject { ["manager"] = manager.AadObjectId });
        play.Teams.Members = [.. play.Members.Skip(1)];
        var told = AsDocumented(play.Teams.Activities.MembersRemoved(manager, TeamsPerson.Number(0)));
        told["from"] = null;
        await play.DeliverAsync(told);
        await play.SeeAsync(card => card.Offers(Verbs.SessionTakeOver), manager);
    }

    [Fact]
    [Report(Report.NameFromTheActivityOnly)]
    public async Task Who_has_no_name_in_an_activity_has_the_one_of_the_roster()
    {
        await play.DeliverAsync(Nameless(play.Teams.Activities.ChannelMessage(play.Facilitator, "start")));
        var setUp = await play.SeeAsync(card => card.Offers(Verbs.SessionStart));
        Assert.True(setUp.Card.Says($"{play.Facilitator.Name} bereidt"), setUp.Card.Text());
        var refused = await play.PressAsync(play.Members[1], setUp, Verbs.SessionStart);
        Assert.True(refused.Card!.Value.Says($"Alleen {play.Facilitator.Name} kan"), refused.Text);
        await play.PressStartAsync(setUp);
        await play.ControlAsync(Verbs.RoundOpen);
        var form = await play.OpenAsync(1);
        var press = play.Teams.Activities.Execute(play.Members[2], form.Place, Verbs.AnswerSubmit, form.Card.Button(Verbs.AnswerSubmit).Data, new JsonObject { ["answer"] = "ja", ["doing"] = "al", ["todo"] = "nog" });
        await play.DeliverAsync(Nameless(press));
        Assert.True((await play.CloseAsync(1)).Card.Says(play.Members[2].Name));
    }

    /// <summary>As the sample of <c>teamMemberRemoved</c> in the documentation of Teams has it.</summary>
    private static JsonObject AsDocumented(JsonObject activity)
    {
        activity["from"]!.AsObject().Remove("aadObjectId");
        activity["from"]!.AsObject().Remove("name");
        activity["conversation"]!.AsObject().Remove("tenantId");
        foreach (var gone in activity["membersRemoved"]!.AsArray())
            gone!.AsObject().Remove("aadObjectId");
        return activity;
    }

    private static JsonObject Nameless(JsonObject activity)
    {
        activity["from"]!.AsObject().Remove("name");
        return activity;
    }
}
