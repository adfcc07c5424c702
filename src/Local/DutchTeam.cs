namespace Praatplaat.Local;

/// <summary>The fictional team "Handhaving" of the fictional municipality of Zilverdijk.</summary>
public static class DutchTeam
{
    public const string TenantId = "7a1c0d52-3b5e-4f0a-9c1d-5a696c766572";
    public const string BotId = "28:7a1c0d52-3b5e-4f0a-9c1d-507261617470";
    public const string BotName = "Praatplaat";
    public const string Name = "Handhaving";
    public const string GroupId = "7a1c0d52-3b5e-4f0a-9c1d-48616e646861";

    /// <summary>As in Teams, this is also the id of the General channel.</summary>
    public const string TeamId = "19:zilverdijk-handhaving@thread.tacv2";
    public const string ChannelId = "19:zilverdijk-handhavingskoers@thread.tacv2";
    public const string ChannelName = "Handhavingskoers";
    public const string GroupChatId = "19:zilverdijk-groepschat@thread.v2";
    public const string PersonalChatId = "a:zilverdijk-sanne";

    /// <summary>The person at the keyboard.</summary>
    public static TeamMember Facilitator { get; } = Member(1, "Sanne", "de Wit", "teamcoach");

    /// <summary>The other members. The Playground requires exactly five of them.</summary>
    public static IReadOnlyList<TeamMember> Colleagues { get; } =
    [
        Member(2, "Ayşe", "Yıldız", "klantmanager"),
        Member(3, "Bram", "Visser", "handhaver"),
        Member(4, "Naima", "El Idrissi", "jurist"),
        Member(5, "Dwight", "Pinas", "beleidsadviseur"),
        Member(6, "Marjolein", "van Dijk", "teammanager"),
    ];

    /// <summary>Whom most people choose as the manager of a session.</summary>
    public static TeamMember Manager { get; } = Colleagues.Single(colleague => colleague.Function == "teammanager");

    public static IReadOnlyList<TeamMember> Everyone { get; } = [Facilitator, .. Colleagues];

    private static TeamMember Member(int number, string givenName, string surname, string function) => new(
        $"29:zilverdijk-{number}", $"7a1c0d52-3b5e-4f0a-9c1d-00000000000{number}", givenName, surname, function);
}

/// <param name="Id">The id within Teams, <c>29:…</c>.</param>
/// <param name="AadObjectId">The id within Entra.</param>
public sealed record TeamMember(string Id, string AadObjectId, string GivenName, string Surname, string Function)
{
    public string Name => $"{GivenName} {Surname}";

    // The address is made of the function, because the names contain letters that an address may not have.
    public string Email => $"{Function}@zilverdijk.example";
}
