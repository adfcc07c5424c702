using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Teams delivers messages again, people press twice and instances race, so repeating a command must change nothing.</summary>
public sealed class IdempotencyPropertyTests
{
    [Fact]
    public void A_repeated_command_does_nothing_or_leads_to_the_same_event() => Scenarios.ForEachTransition(transition =>
    {
        if (transition.Decision is not Decision.Accepted
            || Decider.Decide(transition.After, transition.Command, transition.Context) is not Decision.Accepted again)
            return;
        Assert.True(SessionExtensions.HaveSameState(transition.After, again.Session));
        if (again.Events is not [])
            // The dots are closed by the first.
            Assert.Equal(transition.Work.Where(due => due.Work is not Work.PostRanking), again.Work);
        switch (again.Events)
        {
            case []:
                Assert.Empty(again.Work);
                break;
            case [Event.AnswerGiven given]:
                Assert.Equal(Assert.IsType<Event.AnswerGiven>(Assert.Single(transition.Events)).Answer, given.Answer);
                break;
            case [Event.ActionsGiven given]:
                Assert.Equal(Assert.IsType<Event.ActionsGiven>(Assert.Single(transition.Events)).Actions.Items, given.Actions.Items);
                break;
            case [Event.ActionsReported said]:
                Assert.Equal(Assert.IsType<Event.ActionsReported>(Assert.Single(transition.Events)).Actions.FollowUp!.Outcomes, said.Actions.FollowUp!.Outcomes);
                break;
            case [Event.DotsGiven given]:
                Assert.Equal(Assert.IsType<Event.DotsGiven>(Assert.Single(transition.Events)).Items, given.Items);
                break;
            case [Event.KeyPointsChosen chosen]:
                Assert.Equal(Assert.IsType<Event.KeyPointsChosen>(Assert.Single(transition.Events)).Points, chosen.Points);
                break;
            case [Event.TeamReplied replied]:
                Assert.Equal(Assert.IsType<Event.TeamReplied>(Assert.Single(transition.Events)), replied);
                break;
            // Only whoever did not get the card is asked again.
            case [Event.ActionsAskedAgain or Event.DotsAskedAgain]:
                break;
            default:
                Assert.IsType<Event.ReopenAsked>(Assert.Single(again.Events));
                Assert.Equal(transition.Events, again.Events);
                break;
        }
    });

    [Fact]
    public void An_answer_that_is_sent_three_times_counts_once() => Scenarios.ForAll(steps =>
    {
        var (once, thrice) = (Scenarios.Play(steps), Scenarios.Play(steps, times: 3));
        Assert.Equal(Answers(once), Answers(thrice));
        if (once is not [])
            Assert.True(SessionExtensions.HaveSameState(once[^1].After, thrice[^1].After));
    });

    [Fact]
    public void A_refusal_changes_nothing() => Scenarios.ForEachTransition(transition =>
    {
        if (transition.Decision is not Decision.Refused refused)
            return;
        var before = transition.Before with { Rounds = [.. transition.Before.Rounds] };
        Assert.Equal(refused, Decider.Decide(transition.Before, transition.Command, transition.Context));
        Assert.True(SessionExtensions.HaveSameState(before, transition.Before));
    });

    [Fact]
    public void Replaying_the_events_leads_to_the_same_state() => Scenarios.ForAll(steps =>
    {
        var replayed = Team.Prepared;
        foreach (var transition in Scenarios.Play(steps))
        {
            replayed = transition.Events.Aggregate(replayed, (session, happened) => happened.ApplyTo(session));
            Assert.True(SessionExtensions.HaveSameState(transition.After, replayed));
        }
    });

    [Fact]
    public void Work_comes_once_and_only_with_an_event_and_is_about_a_round_that_was_opened() => Scenarios.ForEachTransition(transition =>
    {
        Assert.True(transition.Events is not [] || transition.Work is []);
        Assert.Equal(transition.Work.Distinct(), transition.Work);
        Assert.All(transition.Work, due => Assert.True(due.Due >= transition.Context.At));
        Assert.All(
            transition.Work.Where(due => due.Work is not Work.OpenOnTime).Select(due => RoundOf(due.Work)).OfType<int>(),
            round => Assert.NotEqual(RoundPhase.Waiting, transition.After.Round(round)?.Phase ?? RoundPhase.Waiting));
    });

    /// <summary>The answers as they are stored: the last one of each person in each round.</summary>
    private static List<string> Answers(Transition[] transitions) =>
    [
        .. transitions.SelectMany(transition => transition.Events).OfType<Event.AnswerGiven>()
            .GroupBy(given => (given.Answer.Round, given.Answer.By.Id))
            .Select(given => $"{given.Key}: {given.Last().Answer[FieldId.Answer]}").Order(StringComparer.Ordinal),
    ];

    private static int? RoundOf(Work work) => (int?)work.GetType().GetProperty("Round")?.GetValue(work);
}
