using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Reopens a round. For a member on a <i>too late</i> card it asks the facilitator to do so.</summary>
internal sealed class ReopenRound(SessionRunner runner, SessionPace pace, FacilitatorReplies replies, ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.RoundReopen, RunAsync)
        .OnWord(RunAsync, "heropen", "reopen");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(
            request, session => new Command.Reopen(request.Round, pace.ClosesAt(session)), cancellationToken);
        if (outcome is not null && Asked(request, outcome) is { } state)
        {
            var view = views.Of(outcome.Session);
            return new Reply(TooLateCard.Create(view, state, request.AnswerTo(state), asked: true, level: request.Level), Private: true);
        }

        // A too-late card has text in it, which comes back whatever the answer is. An outsider gets it back from the press alone.
        if (outcome is { Decision: not Decision.Refused { Refusal: Refusal.NotInTeam } } && request.Round is { } number && outcome.Session.Round(number) is { } round && IsOnForm(request, round))
            return WithText(request, outcome, round);
        return await replies.ReplyAsync(request, outcome, Done, cancellationToken);
    }

    /// <summary>With text in it, or in the channel, where no control card belongs.</summary>
    private static bool IsOnForm(Request request, RoundState round) =>
        request.AnswerTo(round).Values.Any(text => text.Length > 0) || (request.IsPress && !request.Sender.IsPersonal);

    /// <returns>The closed round that a member asked to reopen, now or when the same message was delivered before.</returns>
    private static RoundState? Asked(Request request, Outcome outcome) => outcome switch
    {
        { Decision: Decision.Accepted { Events: [Event.ReopenAsked asked] } } => outcome.Session.Round(asked.Round),
        { IsRepeat: true, Session: var session } when !session.IsLedBy(request.Sender.Person.Id) =>
            (request.Round is { } number ? session.Round(number) : session.LastClosed) is { Phase: RoundPhase.Closed } closed ? closed : null,
        _ => null,
    };

    private Reply WithText(Request request, Outcome outcome, RoundState round)
    {
        var view = views.Of(outcome.Session);
        var typed = request.AnswerTo(round);
        return new Reply(
            round.Phase == RoundPhase.Open
                ? ThemeCard.Reopened(view, round, typed, request.Level)
                : TooLateCard.Create(view, round, typed, level: request.Level, leads: view.Session.IsLedBy(request.Sender.Person.Id)),
            Private: true);
    }

    /// <summary>A message that was delivered before says nothing of which round it was: it has to be one of those that are open.</summary>
    private static string? Done(View view, Decision.Accepted accepted)
    {
        var session = accepted.Session;
        var open = accepted.Events is [Event.RoundReopened reopened]
            ? session.Round(reopened.Round)
            : session.AlsoOpen().LastOrDefault() ?? session.OpenRound;
        return open is null ? null : view.Texts.Format("Done.Reopened", open.Number, view.Round(open).Title);
    }
}
