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
        .OnPress(Verbs.AnswerMine, ShowAsync);

    /// <summary>Saves the answer, or gives it back. No typed text is lost, whatever the reason.</summary>
    private async Task<Reply?> SubmitAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, session => CommandOf(request, session), cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision switch
            {
                Decision.Accepted { Events: [Event.AnswerGiven given] } => SavedCard.Create(
                    view, outcome.Session.Round(given.Answer.Round)!, given.Answer),
                Decision.Refused refused => GivenBack(view, request, refused.Refusal),
                _ => throw new InvalidOperationException("An answer is given or refused."),
            },
            Private: true);
    }

    /// <summary>Shows the sender's own answer, to change while the round is open; never anybody else's.</summary>
    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        if (ReadAccess.MyAnswer(session, request.Round, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal)));
        var round = session.Round(request.Round!.Value)!;
        var answer = await answers.FindAsync(session.Id, round.Number, request.Sender.Person.Id, cancellationToken);
        return new Reply(MyAnswerCard.Create(view, round, answer), Private: true);
    }

    private static Command.SubmitAnswer CommandOf(Request request, Session session)
    {
        var number = request.Round ?? 0;
        var fields = session.Round(number) is { } round ? request.AnswerTo(round) : Nothing;
        return new Command.SubmitAnswer(number, fields, request.Sender.PressedRoot);
    }

    private static AdaptiveCard GivenBack(View view, Request request, Refusal refusal)
    {
        var sentence = Refusals.Sentence(view, refusal);
        return (view.Session.Round(request.Round ?? 0), refusal) switch
        {
            ({ } round, Refusal.RoundClosed) => TooLateCard.Create(view, round, request.AnswerTo(round)),
            ({ } round, Refusal.FieldEmpty or Refusal.FieldTooLong) => ThemeCard.Again(view, round, request.AnswerTo(round), sentence),
            _ => RefusalCard.Create(view.Texts, sentence, TypedTexts.Of(request.Data)),
        };
    }
}
