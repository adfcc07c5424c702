using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A session speaks one language in the channel; in a 1:1 chat it speaks the reader's, where the playbook has it.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private TeamsPerson Colleague => play.Members[1];

    private TeamsPerson DutchReader => play.Members[2];

    private TeamsPerson GermanReader => play.Members[3];

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        string[] locales = ["en-GB", "en-US", "nl-NL", "de-DE"];
        play.Teams.Members = [.. TeamsPerson.Numbers(4).Zip(locales, (person, locale) => person with { Locale = locale })];
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_whole_session_is_played_in_English_and_a_Dutch_reader_has_their_own_cards_in_Dutch()
    {
        await MeetAsync();
        var opening = await StartAsync("en");
        Assert.True(opening.Card.Says("Working together on the enforcement course"), opening.Card.Text());
        // The poster is Dutch: who has it before them finds the question.
        Assert.Contains("Hoe verhoudt het werken vanuit vertrouwen zich tot naleving?", opening.Card.GetRawText(), StringComparison.Ordinal);

        var form = await play.OpenAsync(1);
        Assert.True(form.Card.Says("How does working from trust relate to compliance?"), form.Card.Text());
        var saved = (await play.AnswerAsync(DutchReader, form, "Calling first")).Card!.Value;
        Assert.True(saved.Says("Your answer has been saved") && saved.Says("Calling first"), saved.Text());
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundClose, 1), Verbs.RoundClose);
        var results = await play.SeeAsync(card => card.Says("Talk on in this thread"));
        Assert.True(results.Card.Says("Calling first") && results.Card.Says("Trust"), results.Card.Text());

        await play.SayAsync(play.Facilitator, "actions");
        await play.SeeAsync(card => card.Says("What are you going to do tomorrow?"), Colleague);
        await play.SeeAsync(card => card.Says("What are you going to do tomorrow?"), GermanReader);
        var actions = await play.SeeAsync(card => card.Says("Wat gaat u morgen doen?"), DutchReader);
        var given = (await play.PressAsync(DutchReader, actions, Verbs.ActionsSubmit, new() { ["action1"] = "Ik bel eerst" })).Card!.Value;
        Assert.Equal("nl", given.GetProperty("lang").GetString());
        Assert.True(given.Says("Ik bel eerst"), given.Text());

        await play.FinishAsync();
        await play.SeeAsync(card => card.Says("Read on"));
        await play.SeeAsync(card => card.Says("📋") && card.Says("Trust"), play.Facilitator);
    }

    [Fact]
    public async Task The_summary_of_a_Dutch_session_is_in_English_to_its_English_facilitator_and_changes_language_with_no_press()
    {
        await MeetAsync();
        await StartAsync("nl");
        var control = await play.ControlAsync(Verbs.RoundOpen);
        Assert.Equal("en", control.Card.GetProperty("lang").GetString());
        var form = await play.OpenAsync(1);
        Assert.True(form.Card.Says("Hoe verhoudt het werken vanuit vertrouwen"), form.Card.Text());
        await play.AnswerAsync(DutchReader, form, "Eerst bellen");
        Assert.Equal("en", (await play.ControlAsync(Verbs.RoundClose, 1)).Card.GetProperty("lang").GetString());
        await play.CloseAsync(1);
        await play.FinishAsync();
        var summary = await play.SeeAsync(card => card.Says("📋") && card.Says("Trust"), play.Facilitator);
        Assert.Equal("en", summary.Card.GetProperty("lang").GetString());
    }

    [Fact]
    public async Task Whose_language_is_not_known_reads_that_of_the_session()
    {
        await StartAsync("en");
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(Colleague, form, "Calling first");
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundClose, 1), Verbs.RoundClose);
        await play.SeeAsync(card => card.Says("Talk on in this thread"));
        await play.SayAsync(play.Facilitator, "actions");
        await play.SeeAsync(card => card.Says("What are you going to do tomorrow?"), DutchReader);
    }

    /// <summary>What people read is known once they wrote in their chat.</summary>
    private async Task MeetAsync()
    {
        foreach (var member in play.Members)
            await play.TellAsync(member, "help");
    }

    private async Task<SeenCard> StartAsync(string language)
    {
        var setUp = await play.SetUpAsync();
        var chosen = new JsonObject { ["manager"] = play.Facilitator.AadObjectId };
        var check = setUp.After(await play.PressAsync(play.Facilitator, setUp, Verbs.SetUpCheck, chosen));
        Assert.Equal("nl", check.Card.Typed("language"));
        await play.PressAsync(play.Facilitator, check, Verbs.SessionStart, new() { ["language"] = language });
        return await play.SeeAsync(card => card.Says(language == "en" ? "Nails & benefits" : "Nagels & bijstand"));
    }
}
