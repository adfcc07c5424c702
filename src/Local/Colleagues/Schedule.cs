namespace Praatplaat.Local.Colleagues;

/// <summary>Decides who answers when: one colleague after another, in an order that differs from round to round.</summary>
internal static class Schedule
{
    private const int ActionsSeed = 100;

    /// <summary>Does not work every day: answers last, and in some rounds only after a reminder, or not at all.</summary>
    public static TeamMember PartTimer { get; } = DutchTeam.Colleagues.Single(colleague => colleague.Function == "beleidsadviseur");

    /// <param name="timing">How fast the colleagues are.</param>
    /// <param name="prompt">The round that asks for answers.</param>
    /// <param name="doubters">The colleagues who change their answer in this round, once the others have answered.</param>
    public static IReadOnlyList<ScheduledAnswer> ForRound(AnswerTiming timing, RoundPrompt prompt, IEnumerable<TeamMember> doubters)
    {
        var random = new Random(timing.Seed + prompt.Round);
        var answers = InTurn(timing, random);
        ScheduledAnswer[] last = PartTimerAnswers(prompt) ? [ByPartTimer(timing, answers)] : [];
        foreach (var doubter in doubters)
            answers.Add(new ScheduledAnswer(doubter, answers[^1].After + timing.NextGap(random), SecondThought: true));
        return [.. answers, .. last];
    }

    public static IReadOnlyList<ScheduledAnswer> ForActions(AnswerTiming timing)
    {
        var answers = InTurn(timing, new Random(timing.Seed + ActionsSeed));
        return [.. answers, ByPartTimer(timing, answers)];
    }

    /// <summary>In every third round the part-timer waits for a reminder, and in every sixth a reminder does not help either.</summary>
    private static bool PartTimerAnswers(RoundPrompt prompt) => prompt.Reopened || (prompt.Round % 6, prompt.Round % 3) switch
    {
        (0, _) => false,
        (_, 0) => prompt.Reminded,
        _ => true,
    };

    private static List<ScheduledAnswer> InTurn(AnswerTiming timing, Random random)
    {
        var colleagues = DutchTeam.Colleagues.Where(colleague => colleague != PartTimer).ToArray();
        random.Shuffle(colleagues);
        var answers = new List<ScheduledAnswer>();
        foreach (var colleague in colleagues)
            answers.Add(new ScheduledAnswer(colleague, answers.Count == 0 ? timing.First : answers[^1].After + timing.NextGap(random)));
        return answers;
    }

    private static ScheduledAnswer ByPartTimer(AnswerTiming timing, List<ScheduledAnswer> others) =>
        new(PartTimer, others[^1].After + timing.PartTimerDelay);
}

/// <param name="After">The time since the colleagues saw the question.</param>
/// <param name="SecondThought">Whether this changes an answer that was given before.</param>
internal sealed record ScheduledAnswer(TeamMember Colleague, TimeSpan After, bool SecondThought = false);

/// <summary>A round that asks for answers. Whenever this changes, the colleagues look at the round anew.</summary>
/// <param name="Reopened">Whether the round was closed in between.</param>
/// <param name="Reminded">Whether the reminder has gone out.</param>
internal readonly record struct RoundPrompt(int Round, bool Reopened, bool Reminded);

/// <summary>How fast the colleagues are.</summary>
/// <param name="PollInterval">How often they look for a question. Each time at most one of them answers.</param>
/// <param name="First">How long the first one thinks.</param>
/// <param name="ShortestGap">The shortest time between two answers.</param>
/// <param name="LongestGap">The longest time between two answers.</param>
/// <param name="PartTimerDelay">How much later than the others the part-timer answers.</param>
/// <param name="Seed">The same seed gives the same order and the same gaps.</param>
internal sealed record AnswerTiming(
    TimeSpan PollInterval, TimeSpan First, TimeSpan ShortestGap, TimeSpan LongestGap, TimeSpan PartTimerDelay, int Seed)
{
    /// <summary>Slow enough to watch, and fast enough not to get bored.</summary>
    public static AnswerTiming Watchable { get; } = new(
        PollInterval: TimeSpan.FromSeconds(1),
        First: TimeSpan.FromSeconds(3),
        ShortestGap: TimeSpan.FromSeconds(2),
        LongestGap: TimeSpan.FromSeconds(6),
        PartTimerDelay: TimeSpan.FromSeconds(20),
        Seed: 2025);

    public TimeSpan NextGap(Random random) => ShortestGap + ((LongestGap - ShortestGap) * random.NextDouble());
}

/// <summary>The scheduled answers that have not been given yet.</summary>
/// <param name="answers">The answers to give.</param>
/// <param name="seen">The moment at which the colleagues saw the question.</param>
internal sealed class AnswerQueue(IEnumerable<ScheduledAnswer> answers, DateTimeOffset seen)
{
    private readonly List<ScheduledAnswer> _pending = [.. answers];

    public IReadOnlyList<ScheduledAnswer> Due(DateTimeOffset now) => [.. _pending.Where(answer => seen + answer.After <= now)];

    /// <summary>Removes an answer that has been given, or that is no longer needed.</summary>
    public void Remove(ScheduledAnswer answer) => _pending.Remove(answer);
}
