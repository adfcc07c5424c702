using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Who presses a card has it. Where nobody knew whether it arrived, or which message it is, that is known then.</summary>
internal sealed class PressProof(PostStore posts)
{
    /// <param name="ask">A press by somebody who has a part in this session.</param>
    public async Task NoteAsync(Session session, Ask ask, CancellationToken cancellationToken)
    {
        if (ask.From is not { IsPersonal: true, PressedOn: { Length: > 0 } card } from || NameOf(session, ask) is not { } name)
            return;
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        // The question to take over is forgotten once it is answered: a press on an old one does not bring it back.
        if (known is null ? name != PostNames.TakeOver : known is not { IsThere: true, ActivityId.Length: > 0 })
            await posts.SaveAsync(session.Id, name, new Post(from.ConversationIn, card), cancellationToken);
    }

    /// <returns>Null for a button that is on more than one kind of card, or on none that is sent one to one.</returns>
    private static string? NameOf(Session session, Ask ask) => ask.Verb switch
    {
        Verbs.ActionsSubmit => PostNames.Actions(ask.From.Person.Id),
        Verbs.AnswerMine or Verbs.AnswerSubmit when ask.Round is { } round && session.Round(round) is { RemindedAt: not null } => PostNames.Reminder(round, ask.From.Person.Id),
        Verbs.SessionTakeOver => PostNames.TakeOver,
        Verbs.RoundOpen or Verbs.RoundClose or Verbs.RoundExtend or Verbs.RoundRemind or Verbs.ActionsAsk or Verbs.SessionFinish or Verbs.SessionControl
            or Verbs.DeliveryShow or Verbs.DeliveryRetry or Verbs.DeliveryDismiss
            when session.IsLedBy(ask.From.Person.Id) => PostNames.Control(ask.From.Person.Id),
        _ => null,
    };
}
