namespace Praatplaat.Sessions.Rules;

/// <summary>
/// Something that somebody, or the clock, wants done in a session. A round of null means the round that the state makes obvious.
/// </summary>
/// <remarks>Each aspect adds its commands, events and refusals in its own file, beside the rules that connect them.</remarks>
public abstract partial record Command
{
    private Command()
    {
    }
}

/// <summary>Something that happened in a session.</summary>
public abstract partial record Event
{
    private Event()
    {
    }

    /// <summary>Whether rounds open or close at other times than they would without it.</summary>
    internal bool MovesPlan => this is RoundOpened or RoundClosed or OpeningScheduled or RoundExtended or RoundReopened
        or RoundPlanned or RoundSkipped or RoundRestored or PacePaused or PaceResumed or ActionsAsked or ActionsAskedAgain or SessionResumed;

    /// <summary>The session after this event. Answers and actions are rows of their own, so their events leave it as it is.</summary>
    public virtual Session ApplyTo(Session session) => session;

    /// <summary>Keeps the rounds as they are, to compare a changed plan with. Of more changes, as they were before the first.</summary>
    private static Session Replanned(Session session) => session with { PlanBefore = session.PlanBefore ?? session.Rounds };

    /// <summary>No round opens by itself any more.</summary>
    private static Session WithoutSchedule(Session session) => session with
    {
        PlanBefore = null,
        Rounds = [.. session.Rounds.Select(round => round.Phase == RoundPhase.Waiting ? round with { OpensAt = null } : round)],
    };

    /// <summary>A reminder that was planned for later does not go out any more. One that went out counts.</summary>
    private static Session WithoutReminders(Session session, DateTimeOffset at) => session with
    {
        Rounds = [.. session.Rounds.Select(round => round.RemindedAt > at ? round with { RemindedAt = null } : round)],
    };

    private static Session Change(Session session, int number, Func<RoundState, RoundState> change) =>
        session with { Rounds = [.. session.Rounds.Select(round => round.Number == number ? change(round) : round)] };
}

/// <summary>Why a command is not carried out: a value, which a card turns into a sentence that says what to do.</summary>
public abstract partial record Refusal
{
    private Refusal()
    {
    }
}

/// <summary>The outcome of a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <param name="Session">The state after the events; the same object where nothing happened.</param>
    /// <param name="Events">Empty where the command repeats what was done before.</param>
    public sealed record Accepted(Session Session, IReadOnlyList<Event> Events, IReadOnlyList<DueWork> Work) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;
}

/// <summary>The rules: what a command does to a session, or why not. Pure; tests/Sessions has the whole table.</summary>
public static class Decider
{
    /// <summary>
    /// Decides one command. Repeating a command that was carried out is accepted, with no event and no work, unless it may help whoever
    /// missed something.
    /// </summary>
    public static Decision Decide(Session session, Command command, CommandContext context)
    {
        var decision = Decide(session, command, Roles.In(session, context.By), context);
        return decision is Decision.Accepted { Session.StartedAt: not null } accepted && session.StartedAt is not null && ShowsOtherPlan(accepted)
            ? accepted with { Work = [.. accepted.Work, .. Now(context, new Work.ShowPlan())] }
            : decision;
    }

    private static Decision Decide(Session session, Command command, Role role, CommandContext context) =>
        command switch
        {
            Command.Start start => Lifecycle.Start(session, start, role, context),
            Command.Open open => Rounds.Open(session, open, role, context),
            Command.Advance advance => Rounds.Advance(session, advance, role, context),
            Command.Close close => Rounds.Close(session, close, role, context),
            Command.Reopen reopen => Reopening.Reopen(session, reopen, role, context),
            Command.ChooseKeyPoints choose => KeyPoints.Choose(session, choose, role, context),
            Command.Extend extend => Schedule.Extend(session, extend, role, context),
            Command.Remind remind => Schedule.Remind(session, remind, role, context),
            Command.PlanRound plan => Planning.Plan(session, plan, role, context),
            Command.SkipRound skip => Planning.Skip(session, skip, role, context),
            Command.RestoreRound restore => Planning.Restore(session, restore, role, context),
            Command.PausePace => Planning.Pause(session, role, context),
            Command.ResumePace resume => Planning.Resume(session, resume, role, context),
            Command.SubmitAnswer answer => Answers.Submit(session, answer, role, context),
            Command.ReplyToTeam reply => Replies.Give(session, reply, context),
            Command.WithdrawReply withdraw => Replies.Withdraw(session, withdraw, context),
            Command.AskDots dots => Choosing.Ask(session, dots, role, context),
            Command.GiveDots dots => Choosing.Give(session, dots, role, context),
            Command.CloseDots => Choosing.Close(session, role, context),
            Command.AskActions => Actions.Ask(session, role, context),
            Command.GiveActions actions => Actions.Give(session, actions, role, context),
            Command.ReportActions report => FollowUps.Report(session, report, role, context),
            Command.HandOver handOver => Leadership.HandOver(session, handOver, role, context),
            Command.TakeOver => Leadership.TakeOver(session, role, context),
            Command.ChangeManager change => Management.Change(session, change, role, context),
            Command.ChangeRoster change => Roster.Change(session, change, role, context),
            Command.OptOut => OptingOut.Out(session, role, context),
            Command.OptIn => OptingOut.In(session, role, context),
            Command.Forget => OptingOut.Forget(session, context),
            Command.Finish finish => Lifecycle.Finish(session, finish, role, context),
            Command.Cancel => Lifecycle.Cancel(session, role, context),
            Command.Resume resume => Lifecycle.Resume(session, resume, role, context),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "An unknown command."),
        };

    /// <summary>The plan stands on the opening card, where people look for it: the times of a session with a pace, and what is left out.</summary>
    private static bool ShowsOtherPlan(Decision.Accepted decision) => decision.Events.Any(
        happened => happened is Event.RoundSkipped or Event.RoundRestored
            || (happened.MovesPlan && (decision.Session.Settings.Pace is not null || decision.Session.Rounds.Any(round => round.IsSkipped))));

    internal static Decision.Accepted Accept(Session session, Event happened, params IEnumerable<DueWork> work) =>
        new(happened.ApplyTo(session), [happened], [.. work]);

    internal static Decision Nothing(Session session) => new Decision.Accepted(session, [], []);

    internal static Decision Refuse(Refusal refusal) => new Decision.Refused(refusal);

    internal static IEnumerable<DueWork> Now(CommandContext context, params Work[] work) =>
        work.Select(item => new DueWork(item, context.At));
}
