using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Access;

/// <summary>A press on a card is evidence that it arrived, and tells which message it is where that was not known.</summary>
internal sealed class DeliveryEvidence(PostStore posts)
{
    /// <param name="request">A press by somebody who takes part in this session.</param>
    public async Task NoteAsync(Session session, Request request, CancellationToken cancellationToken)
    {
        if (request.Sender is not { IsPersonal: true, PressedOn: { Length: > 0 } card } from || NameOf(session, request) is not { } name)
            return;
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        // The question to take over is forgotten once it is answered: a press on an old card does not bring it back. And what became of
        // actions can be said on other cards, before anybody is asked.
        if (known is null ? request.Verb is not (Verbs.SessionTakeOver or Verbs.ActionsReport) : known is not { IsThere: true, ActivityId.Length: > 0 })
            await posts.SaveAsync(session.Id, name, new Post(from.ConversationIn, card), cancellationToken);
    }

    /// <returns>Null for a button that is on several kinds of cards, or on none that is sent one to one.</returns>
    private static string? NameOf(Session session, Request request) => request.Verb switch
    {
        Verbs.DotsSubmit => PostNames.Dots(request.Sender.Person.Id),
        Verbs.ActionsSubmit => PostNames.Actions(request.Sender.Person.Id),
        Verbs.ActionsReport => PostNames.PrefixOf(session, new Work.AskOutcome(default)) + request.Sender.Person.Id.Value,
        Verbs.AnswerMine or Verbs.AnswerKeep or Verbs.AnswerSubmit
            when request.Round is { } number && session.Round(number) is { RemindedAt: not null } round =>
            PostNames.Reminder(round, request.Sender.Person.Id),
        Verbs.SessionTakeOver => PostNames.TakeOver,
        Verbs.RoundOpen or Verbs.RoundClose or Verbs.RoundExtend or Verbs.RoundRemind or Verbs.ActionsAsk or Verbs.SessionFinish or Verbs.SessionControl
            or Verbs.DotsAsk or Verbs.DeliveryShow or Verbs.DeliveryRetry or Verbs.DeliveryDismiss
            when session.IsLedBy(request.Sender.Person.Id) => PostNames.Control(request.Sender.Person.Id),
        _ => null,
    };
}
