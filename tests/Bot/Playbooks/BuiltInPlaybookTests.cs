using Praatplaat.Bot.Playbooks;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>The playbook that comes with the bot, held against what the poster and the slides say.</summary>
public sealed class BuiltInPlaybookTests
{
    private static readonly Playbook Playbook = PlaybookLibrary.Load(PlaybookFolder.BuiltIn).Default;

    [Fact]
    public void The_rounds_are_the_six_themes_and_the_vision_word_for_word() =>
        Assert.Equal(
            [.. SeedTable.Themes, SeedTable.Vision],
            Playbook.Rounds.Select(round => (round.Id, round.Title, round.Question)));

    [Fact]
    public void Every_theme_asks_the_same_two_things_below_its_question()
    {
        foreach (var theme in Playbook.Rounds.SkipLast(1))
            Assert.Equal(
                [(FieldId.Answer, "Uw antwoord"), (FieldId.Doing, "Wat doet mijn gemeente al?"), (FieldId.Todo, "Wat moeten we nog doen?")],
                theme.Fields.Select(field => (field.Id, field.Label)));
    }

    [Fact]
    public void The_vision_asks_one_thing() =>
        Assert.Equal(FieldId.Answer, Assert.Single(Playbook.Rounds[^1].Fields).Id);

    [Fact]
    public void Three_actions_are_asked_word_for_word()
    {
        Assert.Equal(SeedTable.Actions, Playbook.Actions.Question);
        Assert.Equal(3, Playbook.Actions.Placeholders.Count);
    }

    [Fact]
    public void The_story_of_Karin_is_whole()
    {
        var story = Playbook.Opening.Story!;
        string[] texts = [story.Title, story.Subtitle, .. story.Person, .. story.Scenes.Select(scene => scene.Title)];
        Assert.All(SeedTable.Story, item => Assert.Contains(texts, text => Has(text, item)));
    }

    [Fact]
    public void The_two_letters_follow_each_other_between_the_films() =>
        Assert.Equal(
            [SceneKind.Film, SceneKind.Letter, SceneKind.Letter, SceneKind.Film, SceneKind.Question],
            Playbook.Opening.Story!.Scenes.Select(scene => scene.Kind));

    [Fact]
    public void The_films_wait_for_the_facilitator_to_give_their_addresses() =>
        Assert.All(Playbook.Opening.Story!.Scenes, scene => Assert.Null(scene.Link));

    [Fact]
    public void The_opening_says_why_and_gives_the_three_goals()
    {
        var opening = Playbook.Opening;
        var said = string.Join(' ', [opening.Title, .. opening.Introduction, opening.GoalsTitle]);
        Assert.All(SeedTable.Opening, item => Assert.Contains(item, said, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(SeedTable.Goals, opening.Goals, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_background_has_the_main_lines_the_starting_points_and_the_map_of_laws()
    {
        Assert.Equal(SeedTable.Background.Select(part => part.Section), Playbook.Background!.Sections.Select(section => section.Title));
        foreach (var ((_, expected), section) in SeedTable.Background.Zip(Playbook.Background!.Sections))
        {
            Assert.Equal(expected.Length, section.Items.Count);
            Assert.All(expected.Zip(section.Items), pair => Assert.Contains(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void The_background_keeps_the_words_of_the_slides()
    {
        var said = string.Join(' ', Playbook.Background!.Sections.SelectMany(section => section.Items.Prepend(section.Text)));
        Assert.All(SeedTable.SlideWords, item => Assert.Contains(item, said, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Further_reading_has_the_groups_of_the_last_slide_and_the_colleagues()
    {
        Assert.Equal(SeedTable.FurtherReading.Select(part => part.Group), Playbook.FurtherReading!.Groups.Select(group => group.Title));
        foreach (var ((_, words), group) in SeedTable.FurtherReading.Zip(Playbook.FurtherReading!.Groups))
            Assert.All(words, word => Assert.True(Has(group.Text, word), word));
    }

    [Fact]
    public void The_links_are_the_known_ones_and_every_theme_has_one()
    {
        Assert.All(Playbook.Rounds, round => Assert.NotEmpty(round.Links));
        string[] used =
        [
            .. Playbook.Rounds.SelectMany(round => round.Links).Select(link => link.Url),
            .. Playbook.FurtherReading!.Groups.SelectMany(group => group.Links).Select(link => link.Url),
            Playbook.Source.Link!.Url,
        ];
        Assert.Equal(SeedTable.Addresses, used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_source_is_the_one_on_the_poster() =>
        Assert.Equal(
            new Source("VNG", "Nassaulaan 12, 2514 JS Den Haag", "+31 70 373 83 93", "januari 2024", new("vng.nl/naleving", "https://vng.nl/naleving")),
            Playbook.Source);

    private static bool Has(string text, string item) => text.Contains(item, StringComparison.OrdinalIgnoreCase);
}
