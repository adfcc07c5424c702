using FsCheck;
using FsCheck.Fluent;

namespace Praatplaat.Sessions.Tests;

/// <summary>Nobody is silently skipped: everybody is in exactly one state, whatever happened.</summary>
public sealed class ParticipationTests
{
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 8).Select(number => new PersonId($"person-{number}"))];

    private static readonly Gen<PersonId[]> Some = Gen.SubListOf(People).Select(some => some.ToArray());

    private static readonly Gen<Obstacle?> Refusal = Gen.Frequency(
        (1, Gen.Constant<Obstacle?>(null)),
        (1, Gen.Elements(Enum.GetValues<Obstacle>()).Select(why => (Obstacle?)why)));

    private static readonly Gen<Participation> Any =
        from members in Some
        from roster in WithRefusals(members)
        from answered in Some
        from left in Some
        from optedOut in Some
        from tried in Some.SelectMany(WithRefusals)
        from reminds in Gen.Elements(true, false)
        select new Participation(roster, answered.ToHashSet(), left, optedOut, tried, reminds);

    [Fact]
    public void Everybody_is_in_exactly_one_state_and_the_counts_add_up() => Always(participation =>
    {
        var states = participation.States();
        ParticipationCounts counts = ParticipationCounts.Of(states.Values);
        var everybody = participation.Roster.Keys.Concat(participation.Answered).Concat(participation.Left).Concat(participation.OptedOut);
        Assert.Equal(everybody.ToHashSet(), states.Keys.ToHashSet());
        Assert.Equal(states.Count, counts.Answered + counts.Left + counts.OptedOut + counts.Unreachable + counts.Reminded + counts.NotAnswered);
        Assert.Equal(states.Values.Count(state => state is ParticipantState.Unreachable), counts.Unreachable);
    });

    [Fact]
    public void The_first_state_that_applies_counts() => Always(participation => Assert.All(participation.States(), one =>
    {
        var (person, state) = one;
        var wasTried = participation.Tried.TryGetValue(person, out var refused);
        var why = wasTried ? refused : participation.Roster.GetValueOrDefault(person);
        Assert.Equal(
            participation.Answered.Contains(person) ? new ParticipantState.Answered()
            : participation.Left.Contains(person) ? new ParticipantState.Left()
            : participation.OptedOut.Contains(person) ? new ParticipantState.OptedOut()
            : why is { } obstacle ? new ParticipantState.Unreachable(obstacle)
            : wasTried && participation.Reminds ? new ParticipantState.Reminded()
            : (ParticipantState)new ParticipantState.NotAnswered(),
            state);
    }));

    [Fact]
    public void Somebody_who_answered_and_then_left_has_answered() =>
        Assert.IsType<ParticipantState.Answered>(One(answered: true, left: true));

    [Fact]
    public void Somebody_who_was_reminded_and_then_blocked_the_bot_was_reminded() =>
        Assert.IsType<ParticipantState.Reminded>(One(now: Obstacle.Blocked, tried: true));

    [Fact]
    public void Somebody_whose_reminder_was_refused_is_unreachable_even_if_the_chat_is_open_again() =>
        Assert.Equal(new ParticipantState.Unreachable(Obstacle.NotInstalled), One(tried: true, refused: Obstacle.NotInstalled));

    [Fact]
    public void Without_an_attempt_the_known_state_of_the_chat_counts() =>
        Assert.Equal(new ParticipantState.Unreachable(Obstacle.Blocked), One(now: Obstacle.Blocked));

    [Fact]
    public void The_request_for_actions_is_not_a_reminder() =>
        Assert.IsType<ParticipantState.NotAnswered>(One(tried: true, reminds: false));

    private static ParticipantState One(
        bool answered = false, bool left = false, Obstacle? now = null, bool tried = false, Obstacle? refused = null, bool reminds = true)
    {
        Participation participation = new Participation(
            new Dictionary<PersonId, Obstacle?> { [People[0]] = now },
            answered ? People[..1].ToHashSet() : [],
            left ? People[..1] : [],
            [],
            tried ? new Dictionary<PersonId, Obstacle?> { [People[0]] = refused } : [],
            reminds);
        return Assert.Single(participation.States()).Value;
    }

    private static Gen<Dictionary<PersonId, Obstacle?>> WithRefusals(PersonId[] people) =>
        Refusal.ArrayOf(people.Length).Select(whys => people.Zip(whys).ToDictionary(pair => pair.First, pair => pair.Second));

    private static void Always(Action<Participation> rule) =>
        Prop.ForAll(Arb.From(Any), rule).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1000));
}
