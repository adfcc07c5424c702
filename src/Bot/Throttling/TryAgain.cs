using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Bot.Throttling;

/// <summary>Answers a press that came too fast from that press alone: storage is not asked, so nothing of it can be told.</summary>
internal static class TryAgain
{
    public static Reply Answer(string? verb, Request request)
    {
        // Not ours, or of no session: that will not change, so it is said now.
        if (!Verbs.IsKnown(verb))
            return Presses.Unreadable(request);
        if (request.Session is not { } session)
            return FacilitatorReplies.NoSession(request);
        var chosen = new ActionData(session.Value, request.Round, request.Number("page"), request.Moment("until"))
        {
            Item = request.Item,
            Themes = Chosen(request, Inputs.Themes),
            Manager = Chosen(request, Inputs.Manager),
            Names = Chosen(request, Inputs.Names),
            Pace = Chosen(request, Inputs.Pace),
            Facilitator = Chosen(request, Inputs.Facilitator),
            Share = Chosen(request, Inputs.Share),
        };
        return new Reply(TryAgainCard.Create(request.Sender.Texts, verb, chosen, TypedTexts.Of(request.Data)), Private: true);
    }

    /// <summary>Null where the press has no such input: left out and left empty are not the same.</summary>
    private static string? Chosen(Request request, string input) => request.Carries(input) ? request.Chosen(input) : null;
}
