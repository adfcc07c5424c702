using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A team of more people than a list holds, some of one name: everybody can be chosen, and told apart.</summary>
public sealed class PeopleListTests : IAsyncLifetime
{
    private const int MostBytes = 28 * 1024;

    private SessionPlay play = null!;

    private static TeamsPerson Last { get; } = TeamsPerson.Number(399) with { Name = "Zoë Yıldız-Żak" };

    /// <summary>Of one name; who tells them apart knows their addresses.</summary>
    private static TeamsPerson[] Namesakes { get; } =
    [
        TeamsPerson.Number(300) with { Name = "Anna Aarts", Email = "a.aarts@gemeente.example" },
        TeamsPerson.Number(301) with { Name = "Anna  Aarts", Email = "anna.aarts@gemeente.example" },
    ];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        play.Teams.Members = [.. TeamsPerson.Numbers(400).Take(300), .. Namesakes, .. TeamsPerson.Numbers(399).Skip(302), Last];
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    [Report(Report.ListCutInSilence)]
    public async Task The_set_up_card_says_that_the_list_is_not_whole_and_finds_who_is_not_in_it()
    {
        var setUp = await play.SetUpAsync();
        Assert.True(setUp.Card.Says("400 mensen") && !setUp.Card.Says(Last.Name), setUp.Card.Text());
        Assert.InRange(Choices(setUp.Card).Count, 100, 150);

        var typed = new JsonObject { ["title"] = "Eigen titel", ["names"] = "anonymous", ["pace"] = "3", ["search"] = "yildiz ZOE" };
        setUp = setUp.After(await play.PressAsync(play.Facilitator, setUp, Verbs.SetUpSearch, typed));
        Assert.Equal([Last.AadObjectId!], Choices(setUp.Card).Values);
        Assert.True(setUp.Card.Says("1 naam gevonden") && setUp.Card.Says(Last.Name), setUp.Card.Text());
        Assert.All(typed, input => Assert.Equal((string)input.Value!, setUp.Card.Typed(input.Key)));

        await play.PressStartAsync(setUp, new JsonObject { ["manager"] = Last.AadObjectId });
        await play.SeeAsync(card => card.Says($"{Last.Name} krijgt"));
    }

    [Fact]
    public async Task Whoever_was_chosen_stays_chosen_by_another_search_and_a_name_that_nobody_has_is_said()
    {
        var setUp = await play.SetUpAsync();
        setUp = setUp.After(await SearchAsync(play.Facilitator, setUp, Verbs.SetUpSearch, "żak"));
        var typed = new JsonObject { ["manager"] = Last.AadObjectId, ["search"] = "xyzzy" };
        setUp = setUp.After(await play.PressAsync(play.Facilitator, setUp, Verbs.SetUpSearch, typed));
        Assert.True(setUp.Card.Says("Niemand gevonden met “xyzzy”."), setUp.Card.Text());
        Assert.Equal(Last.AadObjectId, setUp.Card.Typed("manager"));
        Assert.Contains(Last.AadObjectId!, Choices(setUp.Card).Values);
        Assert.True(Choices(setUp.Card).Count > 100);
        var started = await play.PressStartAsync(setUp, new JsonObject { ["manager"] = Last.AadObjectId });
        Assert.True(started.Card!.Value.Says("De sessie is gestart"), started.Text);
    }

    [Fact]
    [Report(Report.ListCutInSilence)]
    public async Task Two_of_one_name_are_told_apart_by_their_address_and_numbered_where_Teams_does_not_tell_it()
    {
        var setUp = await play.SetUpAsync();
        var shown = Choices(setUp.Card);
        Assert.Equal(Namesakes[0].AadObjectId, shown["Anna Aarts (a.aarts)"]);
        Assert.Equal(Namesakes[1].AadObjectId, shown["Anna Aarts (anna.aarts)"]);

        play.Teams.Inject(new Fault { Status = System.Net.HttpStatusCode.Forbidden }, ConnectorCall.Member, 100);
        var found = (await SearchAsync(play.Facilitator, setUp, Verbs.SetUpSearch, "aarts")).Card!.Value;
        Assert.Equal(["Anna Aarts (1)", "Anna Aarts (2)"], Choices(found).Keys);
    }

    [Fact]
    public async Task Names_of_any_length_leave_room_for_the_rest_of_the_card()
    {
        var name = new string('漢', 110);
        play.Teams.Members = [play.Facilitator, .. play.Teams.Members.Skip(1).Select((some, index) => some with { Name = $"{index + 1} {name}" })];
        var setUp = await play.SetUpAsync();
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(setUp.Card, Plain).Length, 1, MostBytes);
        var typed = new JsonObject { ["search"] = "399 漢", ["title"] = new string('漢', 80) };
        var found = (await play.PressAsync(play.Facilitator, setUp, Verbs.SetUpSearch, typed)).Card!.Value;
        Assert.Equal([Last.AadObjectId!], Choices(found).Values);
    }

    [Fact]
    [Report(Report.ListCutInSilence)]
    public async Task The_cards_for_another_facilitator_and_another_manager_search_alike()
    {
        var control = await play.StartAsync();
        (string Open, string Search, string Input)[] cards =
            [(Verbs.SessionManager, Verbs.ManagerSearch, "manager"), (Verbs.SessionHandOver, Verbs.HandOverSearch, "facilitator")];
        foreach (var (open, search, input) in cards)
        {
            var choose = control.After(await play.PressAsync(play.Facilitator, control, open));
            Assert.True(choose.Card.Says("400 mensen") || choose.Card.Says("399 mensen"), choose.Card.Text());
            Assert.True((await SearchAsync(play.Members[1], choose, search, "zak")).Card!.Value.Says("Dat kan alleen de begeleider"));
            choose = choose.After(await SearchAsync(play.Facilitator, choose, search, "zak"));
            Assert.Equal([Last.AadObjectId!], Choices(choose.Card).Values);
            var nobody = (await play.PressAsync(play.Facilitator, choose, open)).Card!.Value;
            Assert.True(nobody.Says("Dat is nog niet gelukt.") && nobody.Says("Kies "), nobody.Text());
            // Somebody who is not in the team, as another program may send.
            var stranger = new JsonObject { [input] = TeamsPerson.Number(500).AadObjectId };
            var wrong = (await play.PressAsync(play.Facilitator, choose, open, stranger)).Card!.Value;
            Assert.True(wrong.Says("Kies iemand uit het team.") && wrong.Typed("search") == "zak", wrong.Text());
            var done = (await play.PressAsync(play.Facilitator, choose, open, new JsonObject { [input] = Last.AadObjectId })).Card!.Value;
            Assert.False(done.Says("Kies iemand uit het team."), done.Text());
        }

        await play.SeeAsync(card => card.Offers(Verbs.RoundOpen), Last);
    }

    [Fact]
    public async Task A_list_that_is_whole_has_nothing_to_search()
    {
        play.Teams.Members = [.. play.Teams.Members.Take(100)];
        var setUp = await play.SetUpAsync();
        Assert.Equal(100, Choices(setUp.Card).Count);
        Assert.False(setUp.Card.Says("Zoek op naam") || setUp.Card.Inputs().ContainsKey("search"));
    }

    private Task<BotAnswer> SearchAsync(TeamsPerson who, SeenCard on, string verb, string name) =>
        play.PressAsync(who, on, verb, new JsonObject { ["search"] = name });

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = MinimalJsonEncoder.Instance };

    /// <summary>The people to choose from: what is shown, and the id behind it.</summary>
    private static Dictionary<string, string> Choices(JsonElement card) => card.GetProperty("body").EnumerateArray()
        .Single(part => part.TryGetProperty("id", out var id) && id.GetString() is "manager" or "facilitator" && part.TryGetProperty("choices", out _))
        .GetProperty("choices").EnumerateArray()
        .ToDictionary(choice => choice.GetProperty("title").GetString()!, choice => choice.GetProperty("value").GetString()!);
}
