using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>The three actions for tomorrow: asked of every member one to one, and saved or given back.</summary>
internal sealed class MemberActions(
    ConfirmFirst confirmFirst, SessionRunner runner, FacilitatorReplies replies, ViewFactory views, TimeProvider time) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.ActionsAsk, AskAsync)
        .OnPress(Verbs.ActionsSubmit, SubmitAsync)
        .OnWord(AskAsync, "acties", "actions");

    private async Task<Reply?> AskAsync(Request request, CancellationToken cancellationToken) => await confirmFirst.RunAsync(
        request,
        new Command.AskActions(),
        (view, state) => QuestionCard.SkipRounds(view) ?? QuestionCard.CloseDotsEarly(view, state, Verbs.ActionsAsk),
        outcome => replies.ReplyAsync(request, outcome, Asked, cancellationToken),
        cancellationToken);

    private static string Asked(View view, Decision.Accepted accepted) =>
        view.Texts[accepted.Events is [Event.ActionsAskedAgain] ? "Done.ActionsAskedAgain" : "Done.ActionsAsked"];

    private async Task<Reply?> SubmitAsync(Request request, CancellationToken cancellationToken)
    {
        string[] items = [.. Enumerable.Range(1, 3).Select(number => PlainText.OneLine(request.Typed($"{Inputs.Action}{number}")))];
        var share = request.Typed(Inputs.Share) == "true";
        var outcome = await runner.RunAsync(request, _ => new Command.GiveActions(items, share), cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision switch
            {
                Decision.Accepted { Events: [Event.ActionsGiven given] } => ActionsSavedCard.Create(view, given.Actions),
                Decision.Refused { Refusal: Refusal.NotInTeam } refused => RefusalCard.Create(
                    view.Texts, Refusals.Sentence(view, refused.Refusal), TypedTexts.Of(request.Data)),
                Decision.Refused refused => ActionsCard.Create(view, new ThreeActions(request.Sender.Person, items, share, time.GetUtcNow()), FormFault.Of(view, refused.Refusal)),
                _ => throw new InvalidOperationException("Actions are given or refused."),
            },
            Private: true);
    }
}
