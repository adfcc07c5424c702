using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Routing;

/// <summary>Answers a press that came too fast from that press alone. Storage is not read, so the answer gives nothing away.</summary>
internal static class TooFastReply
{
    public static Reply Create(Request request, ActTable acts, WorkingHours hours)
    {
        // A press on a card of another product, or of no session, will not do better later: that is said now.
        if (!acts.Knows(request.Verb))
            return Reply.Unreadable(request);
        if (request.Session is null && acts.NeedsSession(request.Verb))
            return Reply.NoSession(request);
        var chosen = new ActionData(request.Session?.Value ?? "", request.Round, request.Number("page"), request.Moment("until", hours))
        {
            Step = request.Step,
            Item = request.Item,
            Word = request.Word,
            Format = Chosen(request, Inputs.Format),
            Themes = Chosen(request, Inputs.Themes),
            Manager = Chosen(request, Inputs.Manager),
            Names = Chosen(request, Inputs.Names),
            Pace = Chosen(request, Inputs.Pace),
            Facilitator = Chosen(request, Inputs.Facilitator),
            Reader = Chosen(request, Inputs.Reader),
            Order = Chosen(request, Inputs.Order),
            Move = Chosen(request, "move"),
            Share = Chosen(request, Inputs.Share),
            Assess = Chosen(request, Inputs.Assess),
            Choosing = Chosen(request, Inputs.Choosing),
            Dots = Chosen(request, Inputs.Dots),
            Level = Chosen(request, Inputs.Level),
            Planned = Chosen(request, Inputs.Planned),
            Day = Chosen(request, Inputs.Day),
            Days = Chosen(request, Inputs.Days),
            Quiet = Chosen(request, Inputs.Quiet),
            Highlights = Chosen(request, Inputs.Highlights),
            FollowUp = Chosen(request, Inputs.FollowUp),
            Sessions = Chosen(request, Inputs.Sessions),
            Theme1 = Chosen(request, $"{Inputs.Theme}1"),
            Theme2 = Chosen(request, $"{Inputs.Theme}2"),
            Theme3 = Chosen(request, $"{Inputs.Theme}3"),
            Outcome1 = Chosen(request, $"{Inputs.Outcome}1"),
            Outcome2 = Chosen(request, $"{Inputs.Outcome}2"),
            Outcome3 = Chosen(request, $"{Inputs.Outcome}3"),
            Carry = Chosen(request, Inputs.Carry),
            Confirmed = request.IsConfirmed ? true : null,
        };
        return new Reply(TryAgainCard.Create(request.Sender.Texts, request.Verb, chosen, TypedTexts.Of(request.Data)), Private: true);
    }

    /// <summary>Null where the press has no such input, which is not the same as an empty one.</summary>
    private static string? Chosen(Request request, string input) => request.Carries(input) ? request.Chosen(input) : null;
}
