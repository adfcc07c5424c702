using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>People who are picked with Teams' people picker, in a team that is larger than the list beside it.</summary>
public sealed class PeoplePickerTests : IAsyncLifetime
{
    private const string Members = "graph.microsoft.com/users?scope=currentContext";
    private const string NotInTeam = "Wie u koos, zit niet in dit team.";

    private SessionPlay play = null!;

    /// <summary>On the roster, but not in the list.</summary>
    private static TeamsPerson Last { get; } = TeamsPerson.Number(399) with { Name = "Zoë Yıldız-Żak" };

    private static JsonNode Stranger => TeamsPerson.Number(500).AadObjectId!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        play.Teams.Members = [.. TeamsPerson.Numbers(399), Last];
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Whoever_is_picked_past_the_list_is_taken_with_an_id_in_letters_of_either_size()
    {
        var setUp = await play.SetUpAsync();
        Assert.Contains(Members, setUp.Card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(setUp.Card.Choices(Inputs.Manager), choice => choice.Id == Last.AadObjectId);
        await play.PressStartAsync(setUp, new JsonObject { ["manager"] = Last.AadObjectId!.ToUpperInvariant() });
        await play.SeeAsync(card => card.Says($"{Last.Name} krijgt"));
    }

    [Fact]
    public async Task Whoever_is_not_in_the_team_is_refused_at_the_field()
    {
        var setUp = await play.SetUpAsync();
        var refused = setUp.After(await play.PressStartAsync(setUp, new JsonObject { ["manager"] = Stranger.DeepClone() }));
        Assert.True(refused.Card.Says(NotInTeam) && refused.Card.Offers(Verbs.SessionStart), refused.Card.Text());
        var typed = new JsonObject { ["manager"] = Last.AadObjectId };
        var check = refused.After(await play.PressAsync(play.Facilitator, refused, Verbs.SetUpCheck, typed));
        foreach (var input in new[] { "reader", "facilitator" })
        {
            var answer = await play.PressAsync(play.Facilitator, check, Verbs.SessionStart, new JsonObject { [input] = Stranger.DeepClone() });
            Assert.True(answer.Card!.Value.Says(NotInTeam) && answer.Card.Value.Offers(Verbs.SessionStart), answer.Text);
        }
    }

    [Fact]
    public async Task In_the_chat_the_whole_organisation_is_searched_and_whoever_is_not_in_the_team_is_refused()
    {
        var control = await play.StartAsync();
        foreach (var (verb, input) in new[] { (Verbs.SessionManager, "manager"), (Verbs.SessionHandOver, "facilitator") })
        {
            var choose = control.After(await play.PressAsync(play.Facilitator, control, verb));
            Assert.Contains("\"graph.microsoft.com/users\"", choose.Card.GetRawText(), StringComparison.Ordinal);
            var answer = await play.PressAsync(play.Facilitator, choose, verb, new JsonObject { [input] = Stranger.DeepClone() });
            Assert.True(answer.Card!.Value.Says(NotInTeam) && answer.Card.Value.Offers(verb), answer.Text);
        }
    }

    [Fact]
    public async Task Where_the_setting_turns_it_off_no_card_asks_for_it()
    {
        await using var without = await SessionPlay.BeginAsync(3, null, "--Sessions:PeoplePicker", "false");
        Assert.DoesNotContain("Data.Query", (await without.SetUpAsync()).Card.GetRawText(), StringComparison.Ordinal);
    }
}
