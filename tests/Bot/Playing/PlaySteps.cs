using System.Text.Json;
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
        await play.PressStartAsync(await play.SetUpAsync(), typed);
        await play.SeeAsync(card => card.Says("Nagels & bijstand"));
        return await play.ControlAsync(Verbs.RoundOpen);
    }

    /// <summary>Starts with what stands in the card. The facilitator is the manager, unless another one is chosen.</summary>
    public static Task<BotAnswer> PressStartAsync(this SessionPlay play, SeenCard setUp, JsonObject? typed = null)
    {
        var chosen = typed?.DeepClone().AsObject() ?? [];
        chosen.TryAdd(Inputs.Manager, play.Facilitator.AadObjectId);
        return play.PressAsync(play.Facilitator, setUp, Verbs.SessionStart, chosen);
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

    /// <summary>Closes the round and waits for its results, in the thread of the form.</summary>
    public static async Task<SeenCard> CloseAsync(this SessionPlay play, int round)
    {
        var form = await play.FormAsync(round);
        await play.PressAsync(play.Facilitator, await play.ControlAsync(Verbs.RoundClose, round), Verbs.RoundClose);
        return await play.ResultsAsync(form);
    }

    /// <summary>By the word, and by yes to the question that comes before the first round.</summary>
    public static Task AskActionsAsync(this SessionPlay play) => play.SayConfirmedAsync(play.Facilitator, "acties", Verbs.ActionsAsk);

    /// <summary>By the word, and by yes to the question that comes where something is missing.</summary>
    public static Task FinishAsync(this SessionPlay play, TeamsPerson? who = null) =>
        play.SayConfirmedAsync(who ?? play.Facilitator, "afronden", Verbs.SessionFinish);

    public static Task StopAsync(this SessionPlay play, TeamsPerson? who = null) =>
        play.SayConfirmedAsync(who ?? play.Facilitator, "stop", Verbs.SessionCancel);

    /// <summary>The same on the control card.</summary>
    public static async Task<BotAnswer> PressConfirmedAsync(this SessionPlay play, TeamsPerson who, SeenCard on, string verb)
    {
        var answer = await play.PressAsync(who, on, verb);
        return answer.IsQuestion(verb) ? await play.PressAsync(who, on.After(answer), verb) : answer;
    }

    public static bool IsQuestion(this BotAnswer answer, string verb) => answer.Card is { } card && card.AsksBefore(verb);

    public static bool AsksBefore(this JsonElement card, string verb) =>
        card.Buttons().Any(button => button.Verb == verb && button.Data.ContainsKey("confirmed"));

    /// <summary>Leaves out the news, which is sent only where it comes in time.</summary>
    public static int CountWithoutNews(this SessionPlay play, TeamsPerson who) =>
        play.Seen(who).Count(seen => !seen.Card.Says("Nieuws van uw sessie"));

    public static Task<SeenCard> ResultsAsync(this SessionPlay play, SeenCard form) => Eventually.SeeAsync(
        () => play.Seen().FirstOrDefault(seen =>
            seen.Place.RootId == form.ActivityId && seen.ActivityId != form.ActivityId && seen.Card.Says("Praat hieronder verder")),
        "the results");

    /// <summary>The status card under a form, once it says this many.</summary>
    public static Task<SeenCard> CountAsync(this SessionPlay play, SeenCard form, int answered, int? members = null) => Eventually.SeeAsync(
        () => play.Seen().FirstOrDefault(seen =>
            seen.Place.RootId == form.ActivityId && seen.Card.Says(Counted(answered, members ?? play.Members.Count))),
        $"{answered} of {members ?? play.Members.Count} under the form");

    private static string Counted(int answered, int members) => answered switch
    {
        0 => $"Nog niemand heeft geantwoord ({members} in het team)",
        1 => $"1 van de {members} heeft geantwoord",
        _ => $"{answered} van de {members} hebben geantwoord",
    };

    /// <summary>The form as it is now in its place, once this fits.</summary>
    public static Task<SeenCard> NowAsync(this SessionPlay play, SeenCard form, Func<System.Text.Json.JsonElement, bool> fits) => Eventually.SeeAsync(
        () => play.Seen().FirstOrDefault(seen => seen.ActivityId == form.ActivityId && fits(seen.Card)), "the card in the place of the form");

    public static bool IsSaved(this BotAnswer answer) => answer.Card is { } card && card.Says("Uw antwoord is opgeslagen");

    public static bool IsTooLate(this BotAnswer answer) => answer.Card is { } card && card.Says("niet opgeslagen");

    /// <summary>Says a word in the channel, and yes to the question that comes before it where there is one.</summary>
    public static Task SayConfirmedAsync(this SessionPlay play, string word) => word switch
    {
        "acties" => play.AskActionsAsync(),
        "afronden" => play.FinishAsync(),
        "stop" => play.StopAsync(),
        _ => play.SayAsync(play.Facilitator, word),
    };

    /// <summary>Says it in the channel. The question, where there is one, comes in the chat if it can be reached; else the channel gets a card.</summary>
    private static async Task SayConfirmedAsync(this SessionPlay play, TeamsPerson who, string word, string verb)
    {
        var (chat, channel) = (play.Seen(who).Count(), play.Seen().Count());
        await play.SayAsync(who, word);
        var question = await Eventually.SeeAsync(
            () => play.Seen(who).Skip(chat).FirstOrDefault(seen => seen.Card.AsksBefore(verb))
                ?? play.Seen().Skip(channel).FirstOrDefault(seen => seen.Card.AsksBefore(verb) || seen.Card.Says("Gedaan")),
            $"an answer to {word}");
        if (question.Card.AsksBefore(verb))
            await play.PressAsync(who, question, verb);
    }

    private static JsonObject Texts(string text) => new() { ["answer"] = text, ["doing"] = $"{text} (al)", ["todo"] = $"{text} (nog)" };
}
