using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>actions.submit</c>: the three actions are noted, or given back with what is wrong.</summary>
internal sealed class SubmitActions(SessionRunner runner, ViewFactory views, TimeProvider time)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        string[] items = [.. Enumerable.Range(1, 3).Select(number => PlainText.OneLine(request.Typed($"{Inputs.Action}{number}")))];
        var share = request.Typed(Inputs.Share) == "true";
        var outcome = await runner.RunAsync(request, _ => new Command.GiveActions(items, share), cancellationToken);
        if (outcome is null)
            return FacilitatorReplies.NoSession(request);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision switch
            {
                Decision.Accepted { Events: [Event.ActionsGiven given] } => ActionsSavedCard.Create(view, given.Actions),
                Decision.Refused { Refusal: Refusal.NotInTeam } refused => RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal), TypedTexts.Of(request.Data)),
                Decision.Refused refused => ActionsCard.Create(view, new ThreeActions(request.Sender.Person, items, share, time.GetUtcNow()), Refusals.Sentence(view, refused.Refusal)),
                _ => throw new InvalidOperationException("Actions are given or refused."),
            },
            Private: true);
    }
}
