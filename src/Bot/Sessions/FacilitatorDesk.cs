using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Answers the facilitator's acts: a press with the control card as it is now, a word with a sentence.</summary>
internal sealed class FacilitatorDesk(ViewFactory views, ControlReader control)
{
    /// <param name="done">What to say to a word that was carried out.</param>
    public async Task<Reply> ReplyAsync(Ask ask, Outcome? outcome, Func<View, Decision.Accepted, string> done, CancellationToken cancellationToken)
    {
        if (outcome is null)
            return NoSession(ask);
        var view = views.Of(outcome.Session);
        var isFacilitator = ask.From.Person.Id == outcome.Session.Facilitator.Id;
        var typed = TypedTexts.Of(ask.Data);
        return outcome.Decision switch
        {
            Decision.Refused refused when ask.IsPress && isFacilitator && typed.Count == 0 => await ControlAsync(view, Refusals.Sentence(view, refused.Refusal), cancellationToken),
            Decision.Refused refused => new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal), typed)),
            Decision.Accepted when ask.IsPress && isFacilitator => await ControlAsync(view, null, cancellationToken),
            Decision.Accepted { Events: [] } => Say(view, view.Texts["Done.Nothing"]),
            Decision.Accepted accepted => Say(view, done(view, accepted)),
            _ => throw new InvalidOperationException("A decision is accepted or refused."),
        };
    }

    /// <summary>The card of a session that is gone, or a word where no session runs.</summary>
    public static Reply NoSession(Ask ask) =>
        new(RefusalCard.Create(ask.From.Texts, ask.From.Texts[ask.IsPress ? "Refusal.UnknownSession" : "Refusal.NoSession"], TypedTexts.Of(ask.Data)));

    private static Reply Say(View view, string sentence) =>
        new(NoticeCard.Create(view.Texts, "🧭", view.Overline(), view.Texts["Done.Title"], sentence));

    private async Task<Reply> ControlAsync(View view, string? refusal, CancellationToken cancellationToken)
    {
        AdaptiveCard card = ControlCard.Create(view, await control.ReadAsync(view.Session, cancellationToken), refusal);
        return new Reply(card, Private: true);
    }
}
