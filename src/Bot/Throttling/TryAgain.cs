using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Bot.Throttling;

/// <summary>Answers a press that came too fast from that press alone: storage is not asked, so nothing of it can be told.</summary>
internal static class TryAgain
{
    public static Reply Answer(string? verb, Ask ask)
    {
        // Not ours, or of no session: that will not change, so it is said now.
        if (!Verbs.IsKnown(verb))
            return Presses.Unreadable(ask);
        if (ask.Session is not { } session)
            return FacilitatorDesk.NoSession(ask);
        var chosen = new ActionData(session.Value, ask.Round, ask.Number("page"), ask.Moment("until"))
        {
            Item = ask.Item,
            Themes = Chosen(ask, Inputs.Themes),
            Manager = Chosen(ask, Inputs.Manager),
            Names = Chosen(ask, Inputs.Names),
            Pace = Chosen(ask, Inputs.Pace),
            Facilitator = Chosen(ask, Inputs.Facilitator),
            Share = Chosen(ask, Inputs.Share),
        };
        return new Reply(TryAgainCard.Create(ask.From.Texts, verb, chosen, TypedTexts.Of(ask.Data)), Private: true);
    }

    /// <summary>Null where the press has no such input: left out and left empty are not the same.</summary>
    private static string? Chosen(Ask ask, string input) => ask.Carries(input) ? ask.Chosen(input) : null;
}
