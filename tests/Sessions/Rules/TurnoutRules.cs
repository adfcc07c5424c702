using FsCheck;
using FsCheck.Fluent;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Nobody is silently skipped: whatever happened, everybody ends with exactly one standing.</summary>
public sealed class TurnoutRules
{
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 8).Select(number => new PersonId($"person-{number}"))];

    private static readonly Gen<PersonId[]> Some = Gen.SubListOf(People).Select(some => some.ToArray());

    private static readonly Gen<Obstacle?> Refusal = Gen.Frequency(
        (1, Gen.Constant<Obstacle?>(null)), (1, Gen.Elements(Enum.GetValues<Obstacle>()).Select(why => (Obstacle?)why)));

    private static readonly Gen<Participation> Any =
        from members in Some
        from roster in Noted(members)
        from answered in Some
        from left in Some
        from tried in Some.SelectMany(Noted)
        from reminds in Gen.Elements(true, false)
        select new Participation(roster, answered.ToHashSet(), left, tried, reminds);

    [Fact]
    public void Everybody_who_counts_ends_with_exactly_one_standing_and_the_counts_add_up() => Always(participation =>
    {
        var standings = participation.States();
        ParticipationCounts counts = ParticipationCounts.Of(standings.Values);
        Assert.Equal(participation.Roster.Keys.Concat(participation.Answered).Concat(participation.Left).ToHashSet(), standings.Keys.ToHashSet());
        Assert.Equal(standings.Count, counts.Answered + counts.Left + counts.Unreachable + counts.Reminded + counts.NotAnswered);
        Assert.Equal(standings.Values.Count(state => state is ParticipantState.Unreachable), counts.Unreachable);
    });

    [Fact]
    public void The_first_that_is_true_counts() => Always(participation => Assert.All(participation.States(), one =>
    {
        var (person, state) = one;
        var wasTried = participation.Tried.TryGetValue(person, out var refused);
        var why = wasTried ? refused : participation.Roster.GetValueOrDefault(person);
        Assert.Equal(
            participation.Answered.Contains(person) ? new ParticipantState.Answered()
            : participation.Left.Contains(person) ? new ParticipantState.Left()
            : why is { } obstacle ? new ParticipantState.Unreachable(obstacle)
            : wasTried && participation.Reminds ? new ParticipantState.Reminded()
            : (ParticipantState)new ParticipantState.NotAnswered(),
            state);
    }));

    [Fact]
    public void Who_answered_and_left_has_answered() => Assert.IsType<ParticipantState.Answered>(One(answered: true, left: true));

    [Fact]
    public void Who_was_reminded_and_refuses_the_bot_since_was_reminded() => Assert.IsType<ParticipantState.Reminded>(One(now: Obstacle.Blocked, tried: true));

    [Fact]
    public void Whose_reminder_was_refused_was_not_reminded_though_the_chat_is_open_again() =>
        Assert.Equal(new ParticipantState.Unreachable(Obstacle.NotInstalled), One(tried: true, refused: Obstacle.NotInstalled));

    [Fact]
    public void Without_an_attempt_what_is_known_of_the_chat_counts() => Assert.Equal(new ParticipantState.Unreachable(Obstacle.Blocked), One(now: Obstacle.Blocked));

    [Fact]
    public void Who_got_the_question_for_actions_is_not_reminded() => Assert.IsType<ParticipantState.NotAnswered>(One(tried: true, reminds: false));

    private static ParticipantState One(bool answered = false, bool left = false, Obstacle? now = null, bool tried = false, Obstacle? refused = null, bool reminds = true)
    {
        Participation participation = new Participation(
            new Dictionary<PersonId, Obstacle?> { [People[0]] = now },
            answered ? People[..1].ToHashSet() : [],
            left ? People[..1] : [],
            tried ? new Dictionary<PersonId, Obstacle?> { [People[0]] = refused } : [],
            reminds);
        return Assert.Single(participation.States()).Value;
    }

    private static Gen<Dictionary<PersonId, Obstacle?>> Noted(PersonId[] people) =>
        Refusal.ArrayOf(people.Length).Select(whys => people.Zip(whys).ToDictionary(pair => pair.First, pair => pair.Second));

    private static void Always(Action<Participation> rule) =>
        Prop.ForAll(Arb.From(Any), rule).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1000));
}
