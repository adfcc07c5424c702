
namespace Praatplaat.Local.Colleagues;

/// <summary>Who answers when: one after another, in an order that differs from round to round.</summary>
internal static class Schedule
{
    private const int ActionsSeed = 100;

    /// <summary>Does not work every day: answers last, and in some rounds only when reminded, or not at all.</summary>
    public static TeamMember PartTimer { get; } = DutchTeam.Colleagues.Single(colleague => colleague.Function == "beleidsadviseur");

    /// <param name="doubters">Those who change their answer in this round, once the others have answered.</param>
    public static IReadOnlyList<Cue> ForRound(Pace pace, Occasion occasion, IEnumerable<TeamMember> doubters)
    {
        var chance = new Random(pace.Seed + occasion.Round);
        var cues = InTurn(pace, chance);
        Cue[] late = TakesPart(occasion) ? [Late(pace, cues)] : [];
        foreach (var doubter in doubters)
            cues.Add(new Cue(doubter, cues[^1].After + pace.Gap(chance), SecondThought: true));
        return [.. cues, .. late];
    }

    public static IReadOnlyList<Cue> ForActions(Pace pace)
    {
        var cues = InTurn(pace, new Random(pace.Seed + ActionsSeed));
        return [.. cues, Late(pace, cues)];
    }

    /// <summary>Every third round the part-timer waits for a reminder, and every sixth that does not help either.</summary>
    private static bool TakesPart(Occasion occasion) => occasion.Again || (occasion.Round % 6, occasion.Round % 3) switch
    {
        (0, _) => false,
        (_, 0) => occasion.Reminded,
        _ => true,
    };

    private static List<Cue> InTurn(Pace pace, Random chance)
    {
        var order = DutchTeam.Colleagues.Where(colleague => colleague != PartTimer).ToArray();
        chance.Shuffle(order);
        var cues = new List<Cue>();
        foreach (var colleague in order)
            cues.Add(new Cue(colleague, cues.Count == 0 ? pace.First : cues[^1].After + pace.Gap(chance)));
        return cues;
    }

    private static Cue Late(Pace pace, List<Cue> others) => new(PartTimer, others[^1].After + pace.Late);
}
