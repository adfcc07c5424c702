namespace Praatplaat.FakeChannel;

/// <summary>The message with the card on which somebody presses.</summary>
/// <param name="RootId">The thread it is in; null for a post that is a root itself, unless it is in a chat.</param>
public sealed record CardPlace(string ActivityId, string? RootId, bool IsPersonal)
{
    public static CardPlace Chat(string activityId) => new(activityId, null, IsPersonal: true);

    public static CardPlace Post(string activityId) => new(activityId, activityId, IsPersonal: false);

    public static CardPlace Reply(string activityId, string rootId) => new(activityId, rootId, IsPersonal: false);
}
