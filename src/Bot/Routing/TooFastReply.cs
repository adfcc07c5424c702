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
            Chosen = Inputs.Choices.Where(request.Carries).ToDictionary(input => input, input => (object)request.Chosen(input)),
            Confirmed = request.IsConfirmed ? true : null,
        };
        return new Reply(TryAgainCard.Create(request.Sender.Texts, request.Verb, chosen, TypedTexts.Of(request.Data)), Private: true);
    }
}
