namespace Praatplaat.Sessions.Rules;

public abstract partial record Command
{
    public sealed record AskActions : Command;

    /// <param name="Items">As filled in; what is empty is left out.</param>
    public sealed record GiveActions(IReadOnlyList<string> Items, bool Share) : Typed
    {
        /// <summary>The round that each is about: null for none, and 0, which no session has, for what is no number.</summary>
        public IReadOnlyList<int?> Themes { get; init; } = [];

        /// <summary>Which actions the form began with, see <see cref="ThreeActions.Version"/>; null where that is not known.</summary>
        public string? Of { get; init; }

        /// <summary>What the same person gave before; null for nothing.</summary>
        public ThreeActions? Earlier { get; init; }

        /// <summary>When they are asked what became of it.</summary>
        public DateTimeOffset FollowUpAt { get; init; }
    }
}

public abstract partial record Event
{
    public sealed record ActionsAsked(DateTimeOffset At) : Event
    {
        public override Session ApplyTo(Session session) => WithoutSchedule(session) with { ActionsAskedAt = At };
    }

    /// <summary>Asked for once more: only for who did not get the card.</summary>
    public sealed record ActionsAskedAgain : Event;

    public sealed record ActionsGiven(ThreeActions Actions) : Event;
}

public abstract partial record Refusal
{
    public sealed record ActionsNotAsked : Refusal;

    public sealed record NoAction : Refusal;

    public sealed record ActionTooLong(int Action, int Length) : Refusal;

    /// <summary>The card is about actions that have been changed since.</summary>
    public sealed record ActionsChanged : Refusal;

    /// <param name="Action">Counted from 1.</param>
    public sealed record NoSuchTheme(int Action) : Refusal;
}

/// <summary>The three actions for tomorrow.</summary>
internal static class Actions
{
    public static Decision Ask(Session session, Role role, CommandContext context)
    {
        if (Guards.Facilitates(session, role) is { } refusal)
            return Decider.Refuse(refusal);
        if (session.OpenRound is { } open)
            return Decider.Refuse(new Refusal.AnotherRoundOpen(open.Number));
        var asked = Decider.Accept(
            session,
            session.ActionsAskedAt is null ? new Event.ActionsAsked(context.At) : new Event.ActionsAskedAgain(),
            Decider.Now(context, new Work.AskMembers(), new Work.ShowControl()));
        return Choosing.Closed(session, asked, new Event.DotsClosed(context.At), context);
    }

    /// <summary>Still possible after the session has finished: tomorrow's actions belong to the member.</summary>
    public static Decision Give(Session session, Command.GiveActions give, Role role, CommandContext context)
    {
        if (Guards.TakesPart(role) is { } outsider)
            return Decider.Refuse(outsider);
        if (session.Phase == Phase.Cancelled)
            return Decider.Refuse(new Refusal.SessionOver(session.Phase));
        if (session.ActionsAskedAt is null)
            return Decider.Refuse(Guards.Runs(session) ?? new Refusal.ActionsNotAsked());
        // Numbered as on the card, where a field in between may be left empty.
        Refusal[] faults = [.. give.Items.Index().SelectMany(item => Faults(session, give, item.Index, item.Item))];
        if (faults.Length > 0)
            return Decider.Refuse(new Refusal.FaultyForm(faults));
        var items = give.Items.Index().Where(item => !string.IsNullOrWhiteSpace(item.Item)).Take(ThreeActions.Most).ToList();
        if (items.Count == 0)
            return Decider.Refuse(new Refusal.NoAction());
        var by = ((Caller.Someone)context.By).Person;
        var given = new ThreeActions(by, [.. items.Select(item => item.Item)], give.Share, context.At)
        {
            Themes = [.. items.Select(item => give.Themes.ElementAtOrDefault(item.Index))],
        };
        if (give.Earlier is { } earlier)
        {
            // Delivered again it is no other version.
            if (given.SaysTheSameAs(earlier))
                given = given with { At = earlier.At };
            else if (give.Of is { } of && of != earlier.Version)
                return Decider.Refuse(new Refusal.ActionsChanged());
        }

        return Decider.Accept(
            session,
            new Event.ActionsGiven(given with { FollowUp = Kept(given, give.Earlier) }),
            [.. Decider.Now(context, [new Work.ShowNumbers(), .. ShownAgain(session)]), .. Following(session, by, give)]);
    }

    private static IEnumerable<Refusal> Faults(Session session, Command.GiveActions give, int index, string text)
    {
        var number = index + 1;
        if (text.Length > Limits.Action)
            yield return new Refusal.ActionTooLong(number, text.Length);
        else if (PersonalTexts.In(text, new TextPlace.Action(number), give.IsMeant) is { } personal)
            yield return personal;
        if (give.Themes.ElementAtOrDefault(index) is { } round && session.Round(round) is null)
            yield return new Refusal.NoSuchTheme(number);
    }

    /// <summary>
    /// What was said of an action is not lost where another one is changed. Where actions are shared from now on it is: it was said to be
    /// nobody's business.
    /// </summary>
    private static FollowUp? Kept(ThreeActions given, ThreeActions? earlier)
    {
        if (earlier?.FollowUp is not { } said || (given.Share && !earlier.Share))
            return null;
        List<string> before = [.. earlier.Items];
        ActionOutcome?[] kept = [.. given.Items.Select(text => before.IndexOf(text) is >= 0 and var index ? earlier.OutcomeOf(index) : null)];
        return kept.Any(outcome => outcome is not null) ? said with { Outcomes = kept } : null;
    }

    /// <summary>Whoever changes what they gave is asked when they would have been.</summary>
    private static IEnumerable<DueWork> Following(Session session, Person by, Command.GiveActions give) =>
        session.Settings.FollowsUp && give.Earlier is null ? [new DueWork(new Work.AskOutcome(by.Id), give.FollowUpAt)] : [];

    /// <summary>Once the session has finished its last card is in the channel: it follows what is shared, and what no longer is.</summary>
    private static Work[] ShownAgain(Session session) => session.Phase == Phase.Finished ? [new Work.PostFarewell()] : [];
}
