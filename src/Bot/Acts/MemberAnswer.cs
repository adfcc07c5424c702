using Praatplaat.Bot.Access;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>A member's answer in a round: saved, given back, or shown to change it.</summary>
internal sealed class MemberAnswer(Admission admission, SessionRunner runner, AnswerStore answers, ViewFactory views) : IActs
{
    private static readonly Dictionary<FieldId, string> Nothing = [];

    public void AddTo(ActTable table) => table
        .OnPress(Verbs.AnswerSubmit, SubmitAsync)
        .OnPress(Verbs.AnswerMine, ShowAsync)
        .OnPress(Verbs.AnswerKeep, ShowAsync);

    /// <summary>Saves the answer, or gives it back. No typed text is lost, whatever the reason.</summary>
    private async Task<Reply?> SubmitAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, session => CommandOf(request, session), cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return outcome.Decision switch
        {
            Decision.Accepted { Events: [Event.AnswerGiven given] } => new Reply(
                SavedCard.Create(
                    view,
                    outcome.Session.Round(given.Answer.Round)!,
                    given.Answer,
                    outcome.IsReplacement ? view.Texts["Saved.Replaced"] : null,
                    outcome.Session.HasOptedOut(given.Answer.By.Id)),
                Private: true),
            Decision.Refused refused => await GiveBackAsync(view, request, refused.Refusal, cancellationToken),
            _ => throw new InvalidOperationException("An answer is given or refused."),
        };
    }

    /// <summary>
    /// Shows the sender's own answer, to change while the round is open; never anybody else's. The card takes the place of a form, so what
    /// was half typed there stands on it. <c>answer.keep</c> goes back to what is saved.
    /// </summary>
    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        if (ReadAccess.MyAnswer(session, request.Round, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal), TypedTexts.Of(request.Data)));
        var round = session.Round(request.Round!.Value)!;
        var own = await answers.FindAsync(session, round, request.Sender.Person.Id, cancellationToken);
        if (request.Verb == Verbs.AnswerKeep && round.Phase == RoundPhase.Open && own.Answer is { } kept)
            return new Reply(SavedCard.Create(view, round, kept, view.Texts["Saved.Unchanged"]), Private: true);
        var typed = Unsaved(request, round, own.Answer);
        if (typed is not null && round.Phase == RoundPhase.Closed)
            return TooLate(view, round, request, own.HasAnswer);
        var card = own.IsSealed
            ? SealedCard(view, round, request, typed)
            : MyAnswerCard.Create(view, round, own.Answer, typed, request.Level);
        return new Reply(card, Private: true);
    }

    /// <summary>Why the answer of before can't be read or changed, with what was typed in its place.</summary>
    private static AdaptiveCard SealedCard(
        View view, RoundState round, Request request, IReadOnlyDictionary<FieldId, string>? typed) => typed is null
        ? MyAnswerCard.Sealed(view, round)
        : RefusalCard.Create(view.Texts, Refusals.Sentence(view, new Refusal.AnswerSealed(round.Number)), TypedTexts.Of(request.Data));

    /// <returns>What was half typed; null where that is nothing, or what was saved.</returns>
    private static IReadOnlyDictionary<FieldId, string>? Unsaved(Request request, RoundState round, Answer? answer)
    {
        var typed = request.AnswerTo(round);
        var isOther = round.Levels > 0 && request.Level is { } level && level != answer?.Level;
        return isOther || typed.Any(text => text.Value.Length > 0 && text.Value != answer?[text.Key]) ? typed : null;
    }

    private static Command.SubmitAnswer CommandOf(Request request, Session session)
    {
        var number = request.Round ?? 0;
        var fields = session.Round(number) is { } round ? request.AnswerTo(round) : Nothing;
        return new Command.SubmitAnswer(number, fields, request.Sender.PressedRoot, request.Level) { IsMeant = request.IsConfirmed };
    }

    private async Task<Reply> GiveBackAsync(View view, Request request, Refusal refusal, CancellationToken cancellationToken)
    {
        if (view.Session.Round(request.Round ?? 0) is not { } round || refusal is not (Refusal.FaultyForm or Refusal.RoundClosed))
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal), TypedTexts.Of(request.Data)), Private: true);
        var hasAnswer = (await answers.FindAsync(view.Session, round, request.Sender.Person.Id, cancellationToken)).HasAnswer;
        if (refusal is Refusal.RoundClosed)
            return TooLate(view, round, request, hasAnswer);
        var fault = FormFault.Of(view, refusal, view.Texts[hasAnswer ? "Again.ChangeNotSaved" : "Again.NotSent"]);
        return new Reply(ThemeCard.Again(view, round, request.AnswerTo(round), fault, request.Level, hasAnswer), Private: true);
    }

    /// <summary>The text goes to the 1:1 chat too, where it stays.</summary>
    private static Reply TooLate(View view, RoundState round, Request request, bool hasAnswer)
    {
        var typed = request.AnswerTo(round);
        var leads = view.Session.IsLedBy(request.Sender.Person.Id);
        var card = TooLateCard.Create(view, round, typed, hasAnswer: hasAnswer, level: request.Level, leads: leads);
        return new Reply(card, Private: true) { Copy = typed.Values.Any(text => text.Length > 0) ? card : null };
    }
}
