using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>answer.submit</c>: saved, or given back. No typed text is lost, whatever the reason.</summary>
internal sealed class SubmitAnswer(SessionRunner runner, ViewFactory views)
{
    private static readonly Dictionary<FieldId, string> Nothing = [];

    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, session => Command(ask, session), cancellationToken);
        if (outcome is null)
            return FacilitatorDesk.NoSession(ask);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision switch
            {
                Decision.Accepted { Events: [Event.AnswerGiven given] } => SavedCard.Create(view, outcome.Session.Round(given.Answer.Round)!, given.Answer),
                Decision.Refused refused => Refused(view, ask, refused.Refusal),
                _ => throw new InvalidOperationException("An answer is given or refused."),
            },
            Private: true);
    }

    private static Command.SubmitAnswer Command(Ask ask, Session session)
    {
        var number = ask.Round ?? 0;
        return new Command.SubmitAnswer(number, session.Round(number) is { } round ? AnswerReader.Read(ask, round) : Nothing, ask.From.PressedRoot);
    }

    private static Cards.Elements.AdaptiveCard Refused(View view, Ask ask, Refusal refusal)
    {
        var sentence = Refusals.Sentence(view, refusal);
        return view.Session.Round(ask.Round ?? 0) is { } round
            ? refusal switch
            {
                Refusal.RoundClosed => TooLateCard.Create(view, round, AnswerReader.Read(ask, round)),
                Refusal.FieldEmpty or Refusal.FieldTooLong => ThemeCard.Again(view, round, AnswerReader.Read(ask, round), sentence),
                _ => RefusalCard.Create(view.Texts, sentence, TypedTexts.Of(ask.Data)),
            }
            : RefusalCard.Create(view.Texts, sentence, TypedTexts.Of(ask.Data));
    }
}
