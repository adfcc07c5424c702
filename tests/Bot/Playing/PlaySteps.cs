using System.Text.Json.Nodes;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>The steps of a session, each of which waits until its cards are there.</summary>
internal static class PlaySteps
{
    public static async Task<SeenCard> SetUpAsync(this SessionPlay play)
    {
        await play.SayAsync(play.Facilitator, "start");
        return await play.SeeAsync(card => card.Offers(Verbs.SessionStart));
    }

    /// <summary>From the word to the control card.</summary>
    public static async Task<SeenCard> StartAsync(this SessionPlay play, JsonObject? typed = null)
    {
        await play.PressAsync(play.Facilitator, await play.SetUpAsync(), Verbs.SessionStart, typed);
        await play.SeeAsync(card => card.Says("Nagels & bijstand"));
        return await play.ControlAsync(Verbs.RoundOpen);
    }

    /// <summary>The control card once it offers this.</summary>
    public static Task<SeenCard> ControlAsync(this SessionPlay play, string verb, int? round = null) =>
        play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Offers(verb, round), play.Facilitator);

    public static async Task<SeenCard> OpenAsync(this SessionPlay play, int round)
    {
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundOpen, round), Verbs.RoundOpen);
        return await play.FormAsync(round);
    }

    public static Task<SeenCard> FormAsync(this SessionPlay play, int round) =>
        play.SeeAsync(card => card.Offers(Verbs.AnswerSubmit, round));

    public static Task<BotAnswer> AnswerAsync(this SessionPlay play, TeamsPerson who, SeenCard form, string text) =>
        play.PressAsync(who, form, Verbs.AnswerSubmit, Texts(text));

    /// <summary>All press at the same moment.</summary>
    public static Task<BotAnswer[]> AnswerAllAsync(this SessionPlay play, SeenCard form, Func<TeamsPerson, string> text) =>
        Task.WhenAll(play.Members.Select(member => play.AnswerAsync(member, form, text(member))));

    /// <summary>Closes the round and waits for its results, in the place of the form.</summary>
    public static async Task<SeenCard> CloseAsync(this SessionPlay play, int round)
    {
        var form = await play.FormAsync(round);
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundClose, round), Verbs.RoundClose);
        return await play.ResultsAsync(form);
    }

    public static Task<SeenCard> ResultsAsync(this SessionPlay play, SeenCard form) => Eventually.SeeAsync(
        () => play.Seen().FirstOrDefault(seen => seen.ActivityId == form.ActivityId && seen.Card.Says("Praat verder in deze thread")),
        "the results");

    /// <summary>The status card under a form, once it says this many.</summary>
    public static Task<SeenCard> CountAsync(this SessionPlay play, SeenCard form, int answered, int? members = null) => Eventually.SeeAsync(
        () => play.Seen().FirstOrDefault(seen =>
            seen.Place.RootId == form.ActivityId && seen.Card.Says($"{answered} van de {members ?? play.Members.Count} {(answered == 1 ? "heeft" : "hebben")} geantwoord")),
        $"{answered} of {members ?? play.Members.Count} under the form");

    public static bool IsSaved(this BotAnswer answer) => answer.Card is { } card && card.Says("Uw antwoord is opgeslagen");

    public static bool IsTooLate(this BotAnswer answer) => answer.Card is { } card && card.Says("niet opgeslagen");

    private static JsonObject Texts(string text) => new() { ["answer"] = text, ["doing"] = $"{text} (al)", ["todo"] = $"{text} (nog)" };
}
