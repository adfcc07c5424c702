using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests;

/// <summary>The people of a team, and the session that their coach prepares.</summary>
internal static class Team
{
    public static Person Coach { get; } = new(new PersonId("coach"), "Fatima");

    public static Person Head { get; } = new(new PersonId("head"), "Henk");

    public static Person Colleague { get; } = new(new PersonId("colleague"), "Marieke");

    public static Caller Facilitator { get; } = new Caller.Someone(Coach, InTeam: true);

    public static Caller Manager { get; } = new Caller.Someone(Head, InTeam: true);

    public static Caller Teammate { get; } = new Caller.Someone(Colleague, InTeam: true);

    public static Caller Outsider { get; } = new Caller.Someone(new Person(new PersonId("outsider"), "Otto"), InTeam: false);

    /// <summary>Somebody who left the team, which every state of the decision table records.</summary>
    public static Caller Leaver { get; } = new Caller.Someone(new Person(new PersonId("leaver"), "Lotte"), InTeam: true);

    public static Caller Clock { get; } = new Caller.Clock();

    /// <summary>A Monday.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 9, 10, 0, TimeSpan.FromHours(1));

    public static Settings Chosen { get; } = new("Our course", Head, Names.Shown, null, new Dictionary<string, string>())
    {
        Chooses = true,
        FollowsUp = true,
    };

    /// <summary>What can get dots.</summary>
    public static DotItems Items { get; } = new([new("a", 1, "We visit."), new("b", 1, "We call."), new("c", 1, "We wait.")], Unchosen: [1]);

    /// <summary>A theme with three fields, and the vision with one.</summary>
    public static IReadOnlyList<RoundState> Rounds { get; } =
    [
        new(1, "theme", [FieldId.Answer, FieldId.Doing, FieldId.Todo]) { Levels = 5 },
        new(2, "vision", [FieldId.Answer]),
    ];

    /// <summary>The session after the coach typed <c>start</c>. The coach is proposed as manager until the set-up card is sent.</summary>
    public static Session Prepared { get; } = new(
        new SessionId("00000000000000000000000000000001"),
        new Location(
            new TenantId("tenant"),
            "19:team@thread.tacv2",
            "Team",
            new ChannelId("19:channel@thread.tacv2"),
            "19:channel@thread.tacv2;messageid=1",
            new Uri("https://example.org/"),
            "28:bot"),
        new PlaybookVersion("sample", 1),
        Coach,
        Chosen with { Manager = Coach },
        Phase.SetUp,
        [],
        Morning);

    public static Command.Start Start { get; } = new(Chosen, Rounds);

    public static Command.ChangeRoster Left(params Person[] people) => new([.. people.Select(person => person.Id)], []);

    public static Command.ChangeRoster Back(params Person[] people) => new([], [.. people.Select(person => person.Id)]);

    public static Command.SubmitAnswer Answer(int round, string text = "We listen first.") => new(
        round,
        new Dictionary<FieldId, string> { [FieldId.Answer] = text, [FieldId.Doing] = "We call.", [FieldId.Todo] = "We visit." });

    public static Command.GiveActions Give(params string[] items) => new(items, Share: true) { FollowUpAt = Morning.AddDays(9) };

    /// <summary>What Marieke gave.</summary>
    public static ThreeActions Given { get; } = new(Colleague, ["I call.", "I write.", "I visit."], Share: true, Morning);

    /// <summary>What she says became of it, one outcome for each action.</summary>
    public static Command.ReportActions Report(ThreeActions? given, bool carry, params ActionOutcome?[] said) =>
        new(given, said.Index().ToDictionary(outcome => outcome.Index + 1, outcome => outcome.Item), carry, Morning.AddDays(14));

    public static Command.ReplyToTeam Reply(int round, string text = "We visit.") => new(round, new ReplyTexts(text, "", ""), Before: null);

    /// <summary>What <see cref="Reply"/> leads to, an hour after the beginning.</summary>
    public static ManagerReply Replied { get; } = new(Head, new ReplyTexts("We visit.", "", ""), Morning.AddHours(1));
}
