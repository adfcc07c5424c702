using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>Keys that are Teams', as far as the server of keys says, but not for Teams.</summary>
internal static class SampleKeys
{
    public static ChannelKey NotEndorsed { get; } = ChannelKey.NextTeams with { Id = "key-none", Endorsements = [] };

    public static ChannelKey WithoutEndorsements { get; } = ChannelKey.NextTeams with { Id = "key-without", Endorsements = null };

    public static ChannelKey ForDirectLine { get; } = ChannelKey.NextTeams with { Id = "key-directline", Endorsements = ["directline"] };

    public static ChannelKey ForAlmostTeams { get; } =
        ChannelKey.NextTeams with { Id = "key-almost", Endorsements = ["msteams2", "MSTEAMS", "ms"] };

    public static IReadOnlyList<ChannelKey> All { get; } =
        [ChannelKey.Teams, NotEndorsed, WithoutEndorsements, ForDirectLine, ForAlmostTeams];
}
