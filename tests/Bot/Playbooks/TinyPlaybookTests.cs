using Praatplaat.Bot.Playbooks;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>Another poster, with other themes, another number of rounds and another language, is only a file.</summary>
public sealed class TinyPlaybookTests
{
    private readonly Playbook _tiny = PlaybookLibrary.Load(PlaybookFolder.Tiny).Default;

    [Fact]
    public void Its_own_words_are_all_there_is_in_it()
    {
        Assert.Equal(("first-week", 3, "en"), (_tiny.Id, _tiny.Version, _tiny.Language));
        Assert.Equal(["Soil", "Slugs"], _tiny.Rounds.Select(round => round.Title));
        Assert.Equal("What will you do tomorrow?", _tiny.Actions.Question);
        Assert.Equal("The allotments", _tiny.Source.Name);
    }

    [Fact]
    public void A_round_has_the_fields_it_asks_for_and_no_others() =>
        Assert.Equal(
            [[FieldId.Answer, FieldId.Todo], [FieldId.Answer]],
            _tiny.Rounds.Select(round => round.Fields.Select(field => field.Id).ToArray()));

    [Fact]
    public void What_may_be_left_out_was_left_out()
    {
        Assert.Null(Assert.Single(_tiny.Background!.Sections).Text);
        Assert.Empty(_tiny.Rounds[0].Links);
        Assert.Empty(_tiny.Rounds[0].Background);
        Assert.Single(_tiny.Actions.Placeholders);
    }

    [Fact]
    public void A_film_may_bring_its_own_address() =>
        Assert.Equal(
            new Scene("the-night", SceneKind.Film, "The night", "In the morning the lettuce was gone.", new("Watch the night", "https://example.org/night")),
            Assert.Single(_tiny.Opening.Story!.Scenes));
}
