namespace Praatplaat.FakeChannel;

/// <summary>The tenant, the team with one channel, and the bot, of which activities speak.</summary>
public sealed record TeamsPlace
{
    public string TenantId { get; init; } = "aaaaaaaa-0000-4000-8000-000000000001";

    public string BotId { get; init; } = "28:bbbbbbbb-0000-4000-8000-000000000002";

    public string BotName { get; init; } = "Praatplaat";

    public string TeamId { get; init; } = "19:team0001@thread.tacv2";

    public string TeamName { get; init; } = "Team Buiten";

    public string ChannelId { get; init; } = "19:channel0001@thread.tacv2";

    public string ChannelName { get; init; } = "Praatplaat";

    /// <summary><c>private</c> and <c>shared</c> channels have members of their own. Null where Teams does not say.</summary>
    public string? ChannelType { get; init; }

    /// <summary>The chat between the bot and a person; the same that creating the conversation gives.</summary>
    public static string PersonalConversation(TeamsPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return $"a:1chat-{person.Id[3..]}";
    }

    public string Thread(string rootId) => $"{ChannelId};messageid={rootId}";
}
