namespace Praatplaat.Sessions.Deciding;

/// <summary>The state after an event.</summary>
public static class Evolution
{
    /// <summary>Answers and actions are rows of their own: their events leave the session as it is.</summary>
    public static Session Apply(Session session, Event happened) => happened switch
    {
        Event.SessionStarted e => session with { Phase = Phase.Running, Settings = e.Settings, Rounds = e.Rounds, StartedAt = e.At },
        Event.RoundOpened e => With(session, e.Round, round => round with
        {
            Phase = RoundPhase.Open,
            OpenedAt = e.At,
            ClosesAt = e.ClosesAt,
        }),
        Event.RoundClosed e => With(session, e.Round, round => round with { Phase = RoundPhase.Closed, ClosedAt = e.At }),
        Event.RoundReopened e => With(session, e.Round, round => round with
        {
            Phase = RoundPhase.Open,
            ClosedAt = null,
            ClosesAt = null,
        }),
        Event.RoundExtended e => With(session, e.Round, round => round with { ClosesAt = e.ClosesAt }),
        Event.MembersReminded e => With(session, e.Round, round => round with { RemindedAt = e.SendAt }),
        Event.ActionsAsked e => session with { ActionsAskedAt = e.At },
        Event.FacilitatorChanged e => session with { Facilitator = e.To },
        Event.MembersLeft e => session with { Left = [.. session.Left, .. e.People] },
        Event.MembersReturned e => session with { Left = [.. session.Left.Except(e.People)] },
        Event.SessionFinished e => session with { Phase = Phase.Finished, EndedAt = e.At },
        Event.SessionCancelled e => Cancelled(session, e),
        _ => session,
    };

    private static Session Cancelled(Session session, Event.SessionCancelled e)
    {
        var stopped = session with { Phase = Phase.Cancelled, EndedAt = e.At };
        return e.OpenRound is { } open
            ? With(stopped, open, round => round with { Phase = RoundPhase.Closed, ClosedAt = e.At })
            : stopped;
    }

    private static Session With(Session session, int number, Func<RoundState, RoundState> change) =>
        session with { Rounds = [.. session.Rounds.Select(round => round.Number == number ? change(round) : round)] };
}
