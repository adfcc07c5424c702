using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>answer.submit</c>: saved, or given back. No typed text is lost, whatever the reason.</summary>
internal sealed class SubmitAnswer(SessionRunner runner, ViewFactory views)
{
    private static readonly Dictionary<FieldId, string> Nothing = [];

    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, session => Command(request, session), cancellationToken);
        if (outcome is null)
            return FacilitatorReplies.NoSession(request);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision switch
            {
                Decision.Accepted { Events: [Event.AnswerGiven given] } => SavedCard.Create(view, outcome.Session.Round(given.Answer.Round)!, given.Answer),
                Decision.Refused refused => Refused(view, request, refused.Refusal),
                _ => throw new InvalidOperationException("An answer is given or refused."),
            },
            Private: true);
    }

    private static Command.SubmitAnswer Command(Request request, Session session)
    {
        var number = request.Round ?? 0;
        return new Command.SubmitAnswer(number, session.Round(number) is { } round ? AnswerReader.Read(request, round) : Nothing, request.Sender.PressedRoot);
    }

    private static Cards.Elements.AdaptiveCard Refused(View view, Request request, Refusal refusal)
    {
        var sentence = Refusals.Sentence(view, refusal);
        return view.Session.Round(request.Round ?? 0) is { } round
            ? refusal switch
            {
                Refusal.RoundClosed => TooLateCard.Create(view, round, AnswerReader.Read(request, round)),
                Refusal.FieldEmpty or Refusal.FieldTooLong => ThemeCard.Again(view, round, AnswerReader.Read(request, round), sentence),
                _ => RefusalCard.Create(view.Texts, sentence, TypedTexts.Of(request.Data)),
            }
            : RefusalCard.Create(view.Texts, sentence, TypedTexts.Of(request.Data));
    }
}
