using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The plan, and the control card of a session with a pace.</summary>
internal static class PlanCards
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (byPace, byHand) = (ByPace(stage), stage.View(stage.Open(2)));
        var view = stage.View(byPace);
        var fault = FormFault.Of(view, new Sessions.Rules.Refusal.PlannedTooEarly(3, Stage.Monday.AddDays(9)));
        var paused = stage.View(byPace with { PausedAt = Stage.Monday.AddDays(1) });
        yield return new("plan", PlanCard.ToChange(view, Today));
        yield return new("plan-fault", PlanCard.ToChange(view, Today, fault, "2026-11-12", "3"));
        var begun = FormFault.Of(stage.Texts, new FieldFault(Inputs.Planned, Refusals.Sentence(view, new Sessions.Rules.Refusal.RoundBegun(2))));
        yield return new("plan-fault-round", PlanCard.ToChange(view, Today, begun, null, "2"));
        yield return new("plan-fault-pace", PlanCard.ToChange(view, Today, FormFault.Of(view, new Sessions.Rules.Refusal.NoPace())));
        yield return new("plan-member", PlanCard.Create(view));
        yield return new("plan-paused", PlanCard.ToChange(paused, Today));
        yield return new("plan-by-hand", PlanCard.ToChange(byHand, Today));
        yield return new("plan-over", PlanCard.ToChange(stage.View(stage.Finished), Today));
        yield return new("control-reminder", ControlCard.Create(view, State(stage)));
        yield return new("control-pace-paused", ControlCard.Create(paused, State(stage) with { Reminder = ReminderPlan.None }));
        // The open round closed a day earlier, and the one that is left out was not.
        var before = byPace.Rounds.Select(round => round with
        {
            ClosesAt = round.Number == 2 ? Stage.Thursday.AddDays(-1) : round.ClosesAt,
            IsSkipped = false,
        });
        var moved = stage.View(byPace with { PlanBefore = [.. before] });
        yield return new("plan-changed", PlanCard.ToChange(moved, Today));
        yield return new("control-changed", ControlCard.Create(moved, State(stage)));
        yield return new("status-paused", StatusCard.Create(paused, byPace.Round(2)!, new Progress(5, 12, [])));
    }

    /// <summary>A round of three working days is open; the one after it is left out.</summary>
    internal static Session ByPace(Stage stage)
    {
        var session = stage.Open(2, Stage.Thursday);
        return session with
        {
            Settings = session.Settings with { Pace = 3 },
            Rounds = [.. session.Rounds.Select(round => round.Number == 3 ? round with { IsSkipped = true } : round)],
        };
    }

    private static ControlState State(Stage stage)
    {
        var names = stage.Team.Names;
        return new ControlState(new Progress(5, 12, [.. names.Skip(5).Take(7)]), 0, null, DeliveryCards.Fine, Stage.Thursday.AddDays(1))
        {
            Reminder = new ReminderPlan(Stage.Thursday.AddHours(-7), [names[5]], [names[6]]) { Missed = [names[7]] },
            ReadAt = Stage.Monday.AddDays(1),
        };
    }
}
