using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Cards.Tests.Languages;
using Praatplaat.Local.Processes;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>A session of a team at the moments that matter, in one language.</summary>
internal sealed record Stage(Team Team, Texts Texts)
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 9, 8, 12, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Thursday = new(2026, 11, 12, 15, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions PlaybookJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly WorkingHours Hours = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), new TimeOnly(9, 0), new TimeOnly(17, 0));

    public static Playbook BuiltInPlaybook { get; } = Read("handhavingskoers.json");

    private static readonly Playbook English = Read("handhavingskoers.en.json");

    private static readonly (Playbook Dutch, Playbook English) Retrospective = (Read("teamterugblik.json"), Read("teamterugblik.en.json"));

    public Playbook Playbook { get; init; } = Texts.Language switch
    {
        "en" => English,
        PseudoLanguage.Name => PseudoLanguage.Playbook,
        _ => BuiltInPlaybook,
    };

    public Session Preparing => new(
        new SessionId("0123456789abcdef0123456789abcdef"),
        new Location(
            new TenantId("tenant"),
            "19:team@thread.tacv2",
            Team.Name,
            new ChannelId("19:channel@thread.tacv2"),
            "19:channel@thread.tacv2;messageid=1",
            new Uri("https://localhost"),
            "28:bot"),
        new PlaybookVersion(Playbook.Id, Playbook.Version),
        Team.Facilitator,
        new Settings(Team.Title, Team.Manager, Names.Shown, null, new Dictionary<string, string>()) { Chooses = true, FollowsUp = true },
        Phase.SetUp,
        [.. Playbook.Rounds.Select((round, index) => new RoundState(index + 1, round.Id, [.. round.Fields.Select(asked => asked.Id)]) { Levels = round.Closed()?.Answers.Count ?? 0 })],
        Monday.AddMinutes(-2));

    public Session Started => Preparing with { Phase = Phase.Running, StartedAt = Monday, Promise = new Promise(Promise.Current, 365, Anonymity.LeastAnswers) };

    /// <summary>With the first rounds closed and none open.</summary>
    public Session After(int closed) => Started with
    {
        Rounds = [.. Started.Rounds.Select(round => round.Number > closed ? round : round with
        {
            Phase = RoundPhase.Closed,
            OpenedAt = Monday,
            ClosedAt = Thursday.AddDays(round.Number - 1),
        })],
    };

    public Session Open(int number, DateTimeOffset? closesAt = null) => After(number - 1) with
    {
        Rounds = [.. After(number - 1).Rounds.Select(round => round.Number != number ? round : round with
        {
            Phase = RoundPhase.Open,
            OpenedAt = Monday,
            ClosesAt = closesAt,
        })],
    };

    /// <summary>With earlier rounds reopened beside the one that is open.</summary>
    public Session AlsoOpen(int number, params int[] reopened) => Open(number, Thursday) with
    {
        Rounds = [.. Open(number, Thursday).Rounds.Select(round => !reopened.Contains(round.Number) ? round : round with
        {
            Phase = RoundPhase.Open,
            ClosedAt = null,
            Reopenings = 1,
        })],
    };

    public Session Finished => After(7) with { Phase = Phase.Finished, ActionsAskedAt = Thursday, EndedAt = Thursday.AddDays(7) };

    public static Session Anonymously(Session session) => session with { Settings = session.Settings with { Names = Names.Anonymous } };

    /// <summary>The same team with the other poster, which has no story and asks to choose.</summary>
    public Stage WithOtherPoster() => this with
    {
        Playbook = Texts.Language switch
        {
            "en" => Retrospective.English,
            PseudoLanguage.Name => PseudoLanguage.Wrapped(Retrospective.Dutch),
            _ => Retrospective.Dutch,
        },
    };

    public View View(Session session) => new(session, Playbook, Texts, Hours) { Translations = [BuiltInPlaybook, English] };

    public Answer Answer(Session session, int round, int index = 0) =>
        Team.Answer(session.Round(round)!, Playbook.Rounds[round - 1], index);

    /// <summary>The first of the team, or everybody, to choose from.</summary>
    public PeopleList People(int count = int.MaxValue) => PeopleList.Of(Texts, [.. Team.Members.Take(count)], Team.Facilitator.Id);

    /// <summary>The same without the facilitator.</summary>
    public PeopleList Colleagues(int count = int.MaxValue, string search = "") =>
        PeopleList.Of(Texts, [.. Team.Members.Take(count).Skip(1)], search: search);

    /// <summary>Made from the answers as the bot makes it: one at a time.</summary>
    public RoundSummary Outcome(Session session, int round, int count)
    {
        var levels = session.Round(round)!.Levels;
        var first = new FirstAnswers(session, levels);
        foreach (var answer in Answers(session, round, count))
            first.Add(answer);
        return new RoundSummary(session.Round(round)!, first.Count, first.Shown)
        {
            Assessment = levels == 0 ? null : Assessment.Of(session, first.Levels, Anonymity.LeastAnswers),
        };
    }

    /// <summary>With every part filled in.</summary>
    public ManagerReply Reply() => new(Team.Manager, Team.Replies(), Thursday.AddDays(9));

    /// <summary>Two key points: one of what is done, one of what is to be done.</summary>
    public IReadOnlyList<KeyPoint> KeyPoints(Session session, int round) =>
        [.. Lines(session, round, 3).Where(line => line.From != FieldId.Answer).DistinctBy(line => line.From).Select(line => new KeyPoint(line.From, line.Text))];

    /// <summary>What is still to be done by the first rounds, as many as get on a card.</summary>
    public IReadOnlyList<DotItem> DotItems(Session session, int count) =>
    [
        .. (from round in session.Rounds.Take(6)
            from line in Lines(session, round.Number, 6)
            where line.From == FieldId.Todo
            select new DotItem($"{round.Number}-{line.Id}", round.Number, line.Text)).Take(count),
    ];

    /// <summary>The first get most dots, and the last none.</summary>
    public Ranking Ranking(Session session, int count, int voters) => new(
        [.. DotItems(session, count).Index().Select(item => new RankedItem(item.Item, Math.Max(0, (count / 2) - item.Index)))], voters, IsWithheld: false);

    private static Playbook Read(string file) =>
        JsonSerializer.Deserialize<Playbook>(File.ReadAllText(Path.Combine(Repository.Root, "playbooks", file)), PlaybookJson)!;

    public IReadOnlyList<RoundLine> Lines(Session session, int round, int count) =>
    [
        .. from answer in Answers(session, round, count).Index()
           from field in answer.Item.Fields
           orderby field.Key
           select new RoundLine($"{field.Key}-{answer.Index}", field.Key, PlainText.Cut(PlainText.OneLine(field.Value), Limits.KeyPoint)),
    ];

    public IReadOnlyList<Answer> Answers(Session session, int round, int count) =>
        Team.Answers(session.Round(round)!, Playbook.Rounds[round - 1], count);
}
