using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Rehearsals;

/// <summary>The cards of a session at the moments of a rehearsal: the same that the team gets, of a session that is kept nowhere.</summary>
/// <param name="view">Of the session as it has just been started.</param>
internal sealed class RehearsalStage(View view, FictionalTeam team, RehearsedInput own)
{
    private const int MostItems = 6;

    /// <summary>Less than elsewhere: whatever was filled in so far travels on the card too.</summary>
    private const int SummaryBytes = 20_000;

    /// <summary>When the rehearsed session starts.</summary>
    public DateTimeOffset Begin { get; } = view.Session.StartedAt ?? view.Session.CreatedAt;

    private Session Session => view.Session;

    private RehearsedActions Given => new(Session, team, own, Begin);

    private int Rounds => Session.Rounds.Count;

    public AdaptiveCard Opening() => OpeningCard.Create(view);

    public AdaptiveCard ControlBefore() => ControlCard.Create(view, State(0, null));

    public AdaptiveCard Form(int round) => ThemeCard.Create(At(round), At(round).Session.Round(round)!);

    public AdaptiveCard Plan() => PlanCard.ToChange(view, view.Hours.DayOf(Begin));

    /// <summary>The key of what is said where words of a colleague stand in place of those of whoever rehearses; null where none do.</summary>
    public string? Example => Session.Round(1)!.Fields.Count(asked => own.Fields.GetValueOrDefault(asked) is null or "") switch
    {
        0 => null,
        _ when Own(Session.Round(1)!) is null => "Rehearsal.ExampleOther",
        _ => "Rehearsal.Example",
    };

    /// <summary>With the answer of whoever rehearses, or else with that of a colleague.</summary>
    public AdaptiveCard Saved()
    {
        var open = At(1);
        var state = open.Session.Round(1)!;
        return SavedCard.Create(open, state, Own(state) ?? Answers(state).First());
    }

    public AdaptiveCard ControlOpen()
    {
        var open = At(1);
        return ControlCard.Create(open, State(Outcome(1).Answered, view.Hours.Deadline(Begin, 3)) with { Progress = OfFirst() });
    }

    public AdaptiveCard Reminder() => ReminderCard.Create(At(1), At(1).Session.Round(1)!);

    /// <summary>There is always somebody who did not answer.</summary>
    public AdaptiveCard CloseQuestion() => QuestionCard.Close(At(1), At(1).Session.Round(1)!, OfFirst())!;

    public AdaptiveCard KeyPoints() => KeyPointsCard.Choose(After(1), After(1).Session.Round(1)!, Lines(), [], [.. own.Highlights]);

    public AdaptiveCard Results(int round)
    {
        var outcome = Outcome(round);
        return ResultsCard.Create(After(round), outcome, new Progress(outcome.Answered, team.Members.Count, []));
    }

    public AdaptiveCard Dots() => DotsCard.Create(After(Rounds), Items(), own.Dots);

    public AdaptiveCard Ranking() => RankingCard.Create(After(Rounds), Ranked(), team.Members.Count);

    public AdaptiveCard Actions() => ActionsCard.Create(Ending(Phase.Running), Given.Own);

    public AdaptiveCard Farewell()
    {
        var ending = Ending(Phase.Finished);
        return FarewellCard.Create(ending, Summary(), ending.Session.SummaryReaders());
    }

    /// <summary>About the first round, where whoever rehearses answered.</summary>
    public AdaptiveCard ReplyForm() =>
        ReplyCard.Create(Ending(Phase.Finished), Outcome(1), Session.Settings.Chooses ? Ranked() : null, own.Reply);

    /// <summary>The key of what is said where nothing was filled in on the form; null elsewhere.</summary>
    public string? ExampleReply => own.Reply.IsEmpty ? "Rehearsal.ExampleReply" : null;

    public AdaptiveCard ReplyToTeam()
    {
        var (ending, texts) = (Ending(Phase.Finished), own.Reply.IsEmpty ? team.Reply : own.Reply);
        return TeamReplyCard.Create(ending, ending.Session.Round(1)!, new ManagerReply(Session.Settings.Manager, texts, Begin));
    }

    public AdaptiveCard Export() => ExportCard.Choose(Ending(Phase.Finished));

    public AdaptiveCard Exported()
    {
        var (format, at) = (own.Format, TimeZoneInfo.ConvertTime(Begin, view.Hours.Zone));
        return ExportCard.Rehearsed(Ending(Phase.Finished), FileNames.Of(format, Session, at, ExportCard.LabelOf(view.Texts, format)));
    }

    public AdaptiveCard End() => RehearsalEndCard.Create(view);

    public AdaptiveCard FollowUp() => FollowUpCard.Create(Ending(Phase.Finished), Given.Asked, isLast: false, own.Outcomes, own.Carry);

    public AdaptiveCard SummaryForManager() =>
        SummaryCard.Create(Ending(Phase.Finished), Summary(), forManager: true, roomyBytes: SummaryBytes);

    /// <summary>While this round is open.</summary>
    private View At(int number) => view with
    {
        Session = After(number - 1).Session with
        {
            Rounds = [.. After(number - 1).Session.Rounds.Select(round => round.Number != number ? round : round with
            {
                Phase = RoundPhase.Open,
                OpenedAt = Begin,
                ClosesAt = Session.Settings.Pace is { } days ? view.Hours.RoundDeadline(Begin, days) : null,
                OpensAt = null,
            })],
        },
    };

    /// <summary>Once the first rounds are closed.</summary>
    private View After(int closed) => view with
    {
        Session = Session with
        {
            Rounds = [.. Session.Rounds.Select(round => round.Number > closed ? round : round with
            {
                Phase = RoundPhase.Closed,
                OpenedAt = Begin,
                ClosedAt = Begin.AddMinutes(round.Number),
                OpensAt = null,
            })],
        },
    };

    private View Ending(Phase phase)
    {
        var closed = After(Rounds);
        return closed with { Session = closed.Session with { Phase = phase, ActionsAskedAt = Begin.AddHours(1), EndedAt = phase == Phase.Finished ? Begin.AddHours(2) : null } };
    }

    /// <summary>In the first round the last colleague does not answer, nor does whoever rehearses where nothing was filled in.</summary>
    private Progress OfFirst()
    {
        var answered = Outcome(1).Answered;
        string[] missing = [team.Colleagues[^1].Name, .. answered < team.Colleagues.Count ? [team.Members[0].Name] : Array.Empty<string>()];
        return new Progress(answered, team.Members.Count, Session.IsAnonymous ? [] : missing);
    }

    private IEnumerable<Answer> Answers(RoundState round) => team.Answers(round, Begin).SkipLast(round.Number == 1 ? 1 : 0);

    private List<RoundLine> Lines()
    {
        var state = Session.Round(1)!;
        var answers = Answers(state).Prepend(Own(state)).OfType<Answer>();
        var lines = from field in state.Fields
                    from answer in answers.Index()
                    select new RoundLine($"{Inputs.Field(field)}-{answer.Index}", field, PlainText.Cut(PlainText.OneLine(answer.Item[field]), Limits.KeyPoint));
        return [.. lines.DistinctBy(line => (line.From, line.Text))];
    }

    private KeyPoint[] Chosen() =>
        [.. Lines().Where(line => own.Highlights.Contains(line.Id)).Take(KeyPoint.Most).Select(line => new KeyPoint(line.From, line.Text))];

    private ControlState State(int answered, DateTimeOffset? extendTo) =>
        new(new Progress(answered, team.Members.Count, []), 0, null, new DeliveryProblems([], [], []), extendTo);

    /// <summary>What was left empty, which a real form would not take, has the words of a colleague.</summary>
    /// <returns>Null where nothing was filled in.</returns>
    private Answer? Own(RoundState round)
    {
        if (round.Number > 1 || own.Fields.Values.All(text => text.Length == 0))
            return null;
        var example = Answers(round).Last();
        var fields = round.Fields.ToDictionary(field => field, field => own.Fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : example[field]);
        return new Answer(1, team.Members[0].Person, fields, Begin) { Level = own.Level };
    }

    private RoundSummary Outcome(int number)
    {
        var session = After(number).Session;
        var state = session.Round(number)!;
        var first = new FirstAnswers(session, state.Levels);
        foreach (var answer in Answers(state).Prepend(Own(state)).OfType<Answer>())
            first.Add(answer);
        return new RoundSummary(state, first.Count, first.Shown)
        {
            KeyPoints = number == 1 ? Chosen() : [],
            Assessment = state.Levels == 0 ? null : Assessment.Of(session, first.Levels, view.LeastAnswers),
        };
    }

    private List<DotItem> Items() =>
    [
        .. Chosen().Where(point => point.From == FieldId.Todo).Select((point, index) => new DotItem($"1-point{index}", 1, point.Text)),
        .. (from round in Session.Rounds
            where round.Fields.Contains(FieldId.Todo) && (round.Number > 1 || !Chosen().Any(point => point.From == FieldId.Todo))
            from answer in Answers(round).Take(2)
            select new DotItem($"{round.Number}-{answer.By.Id.Value}", round.Number, answer[FieldId.Todo])).DistinctBy(item => item.Text).Take(MostItems),
    ];

    private Ranking Ranked()
    {
        var items = Items();
        var ranked = items.Select((item, index) => new RankedItem(item, Math.Max(0, 4 - index) + (own.Dots.Contains(item.Id) ? 1 : 0)));
        var voters = team.Colleagues.Count + (own.Dots.Count > 0 ? 1 : 0);
        return new Ranking([.. ranked.OrderByDescending(item => item.Dots)], voters, IsWithheld: false);
    }

    /// <summary>Whoever rehearses took part where they filled in an answer or an action, as in a session.</summary>
    private int Participants => team.Colleagues.Count + (Own(Session.Round(1)!) is null && Given.Own is null ? 0 : 1);

    private Summary Summary() =>
        Given.In(new Summary(Participants, team.Members.Count, [.. Session.Rounds.Select(round => Outcome(round.Number))], 0, 0, [])
        {
            Ranking = Session.Settings.Chooses ? Ranked() : null,
        });
}
