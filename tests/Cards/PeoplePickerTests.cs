using System.Text.Json;
using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests;

/// <summary>Teams' people picker beside the list. Microsoft's renderer, which draws the gallery, does not know it.</summary>
public sealed class PeoplePickerTests
{
    private const string Members = "graph.microsoft.com/users?scope=currentContext";
    private const string Organisation = "graph.microsoft.com/users";

    private static readonly Stage Stage = new(SampleTeams.Zilverdijk(12), Texts.Dutch);

    [Fact]
    public void In_a_channel_it_looks_among_the_members_and_in_a_chat_in_the_whole_organisation()
    {
        var (prepared, running) = (Stage.View(Stage.Preparing), Stage.View(Stage.Started));
        Assert.Equal([("manager", Members)], Pickers(SetUp(prepared with { UsesPeoplePicker = true })));
        Assert.Equal([("reader", Members), ("facilitator", Members)], Pickers(Check(prepared with { UsesPeoplePicker = true })));
        Assert.Equal([("facilitator", Organisation)], Pickers(HandOverCard.Create(running with { UsesPeoplePicker = true }, Stage.Colleagues())));
        Assert.Equal([("manager", Organisation)], Pickers(ManagerCard.Create(running with { UsesPeoplePicker = true }, Stage.People())));
    }

    [Fact]
    public void The_list_stands_beside_it_with_the_same_people()
    {
        var view = Stage.View(Stage.Preparing);
        Assert.Equal(Choices(SetUp(view)), Choices(SetUp(view with { UsesPeoplePicker = true })));
        Assert.Equal(Choices(Check(view)), Choices(Check(view with { UsesPeoplePicker = true })));
    }

    [Fact]
    public void Where_it_is_off_no_card_asks_for_it()
    {
        var (prepared, running) = (Stage.View(Stage.Preparing), Stage.View(Stage.Started));
        AdaptiveCard[] cards =
        [
            SetUp(prepared), Check(prepared), HandOverCard.Create(running, Stage.Colleagues()), ManagerCard.Create(running, Stage.People()),
        ];
        Assert.All(cards, card => Assert.Empty(Pickers(card)));
    }

    private static AdaptiveCard SetUp(View view) => SetUpCard.Create(view, Stage.People(), SetUpValues.Default(Stage.Playbook), Stage.Monday);

    private static AdaptiveCard Check(View view) =>
        SetUpCheckCard.Create(view, new Preflight(12, [], 0, []), Stage.People(), SetUpValues.Default(Stage.Playbook));

    private static IEnumerable<(string Input, string Dataset)> Pickers(AdaptiveCard card) =>
        from input in Json(card).OfType("Input.ChoiceSet")
        where input.TryGetProperty("choices.data", out _)
        let query = input.GetProperty("choices.data")
        where query.Text("type") == "Data.Query"
        select (input.Text("id"), query.Text("dataset"));

    private static IEnumerable<string> Choices(AdaptiveCard card) =>
        Json(card).OfType("Input.ChoiceSet").Select(input => input.GetProperty("choices").GetRawText());

    private static JsonElement Json(AdaptiveCard card) => JsonDocument.Parse(CardsJson.ToUtf8(card)).RootElement;
}
