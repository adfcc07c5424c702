using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>Teams delivers again, people press twice, instances race: once, twice and thrice come to the same.</summary>
public sealed class RepeatRules
{
    [Fact]
    public void A_repeat_does_nothing_or_says_the_very_same_again() => Story.AlwaysAt(moment =>
    {
        if (moment.Decision is not Decision.Accepted || Decider.Decide(moment.After, moment.Command, moment.Turn) is not Decision.Accepted again)
            return;
        Assert.True(Course.Same(moment.After, again.Session));
        if (again.Events is not [])
            Assert.Equal(moment.Work, again.Work);
        switch (again.Events)
        {
            case []:
                Assert.Empty(again.Work);
                break;
            case [Event.AnswerGiven given]:
                Assert.Equal(Assert.IsType<Event.AnswerGiven>(Assert.Single(moment.Events)).Answer, given.Answer);
                break;
            case [Event.ActionsGiven given]:
                Assert.Equal(Assert.IsType<Event.ActionsGiven>(Assert.Single(moment.Events)).Actions.Items, given.Actions.Items);
                break;
            default:
                Assert.IsType<Event.ReopenAsked>(Assert.Single(again.Events));
                Assert.Equal(moment.Events, again.Events);
                break;
        }
    });

    [Fact]
    public void A_members_answer_is_one_however_often_it_is_sent() => Story.Always(steps =>
    {
        var (once, thrice) = (Story.Play(steps), Story.Play(steps, times: 3));
        Assert.Equal(Answers(once), Answers(thrice));
        if (once is not [])
            Assert.True(Course.Same(once[^1].After, thrice[^1].After));
    });

    [Fact]
    public void A_refusal_changes_nothing() => Story.AlwaysAt(moment =>
    {
        if (moment.Decision is not Decision.Refused refused)
            return;
        var before = moment.Before with { Rounds = [.. moment.Before.Rounds] };
        Assert.Equal(refused, Decider.Decide(moment.Before, moment.Command, moment.Turn));
        Assert.True(Course.Same(before, moment.Before));
    });

    [Fact]
    public void The_events_alone_lead_to_the_same_state() => Story.Always(steps =>
    {
        var replayed = Team.Prepared;
        foreach (var moment in Story.Play(steps))
        {
            replayed = moment.Events.Aggregate(replayed, (session, happened) => happened.ApplyTo(session));
            Assert.True(Course.Same(moment.After, replayed));
        }
    });

    [Fact]
    public void Work_is_about_rounds_that_are_there_is_not_due_before_it_was_asked_and_comes_once() => Story.AlwaysAt(moment =>
    {
        Assert.True(moment.Events is not [] || moment.Work is []);
        Assert.Equal(moment.Work.Distinct(), moment.Work);
        Assert.All(moment.Work, due => Assert.True(due.Due >= moment.Turn.At));
        Assert.All(moment.Work.Select(due => RoundOf(due.Work)).OfType<int>(), round => Assert.NotEqual(RoundPhase.Waiting, moment.After.Round(round)?.Phase ?? RoundPhase.Waiting));
    });

    /// <summary>As they are kept: one for each person and round, the last one sent.</summary>
    private static List<string> Answers(Moment[] moments) =>
    [
        .. moments.SelectMany(moment => moment.Events).OfType<Event.AnswerGiven>()
            .GroupBy(given => (given.Answer.Round, given.Answer.By.Id))
            .Select(given => $"{given.Key}: {given.Last().Answer[FieldId.Answer]}").Order(StringComparer.Ordinal),
    ];

    private static int? RoundOf(Work work) => (int?)work.GetType().GetProperty("Round")?.GetValue(work);
}
