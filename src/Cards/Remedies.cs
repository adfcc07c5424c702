using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Why a message does not arrive and what a person can do about it, in one sentence.</summary>
internal static class Remedies
{
    /// <summary>Of messages to members.</summary>
    public static string OfMember(Texts texts, Obstacle why) => why switch
    {
        Obstacle.NotInstalled => texts["Obstacle.NotInstalled"],
        Obstacle.Blocked => texts["Obstacle.Blocked"],
        Obstacle.Left => texts["Obstacle.Left"],
        _ => OfBoth(texts, why),
    };

    /// <summary>Of what was set aside: a member's own refusal is noted with the member, so this is about the team.</summary>
    public static string OfWork(Texts texts, Obstacle why) =>
        why == Obstacle.NotInstalled ? texts["Obstacle.NotInTeam"] : OfMember(texts, why);

    private static string OfBoth(Texts texts, Obstacle why) => why switch
    {
        Obstacle.DisabledByAdmin => texts["Obstacle.DisabledByAdmin"],
        Obstacle.Closed => texts["Obstacle.Closed"],
        Obstacle.Gone => texts["Obstacle.Gone"],
        Obstacle.TooBig => texts["Obstacle.TooBig"],
        Obstacle.Refused => texts["Obstacle.Refused"],
        Obstacle.Unavailable => texts["Obstacle.Unavailable"],
        Obstacle.Unconfirmed => texts["Obstacle.Unsure"],
        _ => texts["Obstacle.Fault"],
    };
}
