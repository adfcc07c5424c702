using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>Who plays.</summary>
internal static class Cast
{
    public static IReadOnlyList<TeamsPerson> All { get; } = TeamsPerson.Numbers(5);

    public static TeamsPerson Facilitator => All[0];

    public static TeamsPerson Manager => All[1];

    /// <summary>Has a chat with the bot from the beginning.</summary>
    public static TeamsPerson Early => All[2];

    public static TeamsPerson Silent => All[3];

    /// <summary>Answers after a reminder, which makes the chat with the bot.</summary>
    public static TeamsPerson Late => All[4];
}
