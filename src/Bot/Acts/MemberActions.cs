using System.Globalization;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>The three actions for tomorrow: asked of every member one to one, and saved or given back.</summary>
internal sealed class MemberActions(
    Admission admission,
    ConfirmFirst confirmFirst,
    SessionRunner runner,
    FacilitatorReplies replies,
    OwnActions own,
    ActionsStore actions,
    FollowUpTimes times,
    ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.ActionsAsk, AskAsync)
        .OnPress(Verbs.ActionsSubmit, SubmitAsync)
        .OnActionsWord(SayAsync, "acties", "actions");

    /// <summary>To the facilitator of a session that runs the word asks everyone; to anybody else it shows their own actions.</summary>
    private async Task<Reply?> SayAsync(Request request, CancellationToken cancellationToken) =>
        await admission.AdmitAsync(request, cancellationToken) is { Session: { ActionsAskedAt: not null } session } admitted
        && (session.IsOver || Roles.In(session, admitted.Caller) != Role.Facilitator)
            ? await own.ShowAsync(request, admitted, cancellationToken)
            : await AskAsync(request, cancellationToken);

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
        string[] items = [.. Enumerable.Range(1, ThreeActions.Most).Select(number => PlainText.OneLine(request.Typed($"{Inputs.Action}{number}")))];
        int?[] themes = [.. Enumerable.Range(1, ThreeActions.Most).Select(number => Theme(request.Chosen($"{Inputs.Theme}{number}")))];
        var share = request.Typed(Inputs.Share) == "true";
        var earlier = request.Session is { } id ? await actions.FindAsync(id, request.Sender.Person.Id, cancellationToken) : null;
        var asked = await times.FirstAsync(request.Sender, cancellationToken);
        var outcome = await runner.RunAsync(
            request,
            _ => new Command.GiveActions(items, share) { Themes = themes, Of = request.Item, Earlier = earlier, FollowUpAt = asked, IsMeant = request.IsConfirmed },
            cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision switch
            {
                // More is known of them by now than what they are.
                Decision.Accepted { Events: [Event.ActionsGiven { Actions: { FollowUp: not null } actions }] } =>
                    MyActionsCard.Create(view, actions, actions.At, isSaved: false),
                Decision.Accepted { Events: [Event.ActionsGiven given] } => ActionsSavedCard.Create(
                    view, given.Actions, earlier is null && view.Session.Settings.FollowsUp ? asked : null),
                Decision.Refused { Refusal: Refusal.NotInTeam } refused => RefusalCard.Create(
                    view.Texts, Refusals.Sentence(view, refused.Refusal), TypedTexts.Of(request.Data)),
                Decision.Refused refused => ActionsCard.Create(
                    view,
                    // A second press takes the place of what is there: its sender knows by then.
                    new ThreeActions(request.Sender.Person, items, share, earlier?.At ?? default) { Themes = themes },
                    FormFault.Of(view, refused.Refusal)),
                _ => throw new InvalidOperationException("Actions are given or refused."),
            },
            Private: true);
    }

    /// <returns>Null for none, and 0, which no card offers, for what is no number.</returns>
    private static int? Theme(string chosen) => chosen is "" or Inputs.Nobody ? null
        : int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round
        : 0;
}
