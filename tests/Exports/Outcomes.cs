using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Local.Processes;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Exports.Tests;

/// <summary>Outcomes of sessions of the built-in playbook, with the answers that go with them.</summary>
internal sealed record Outcomes(int Members, Names Names = Names.Shown)
{
    /// <summary>Texts that break what does not expect them: a formula, quotes, separators, lines, an emoji, letters that run from right to left.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "=HYPERLINK(\"http://x\";\"klik\")", "@SUM(A1)", "+31 6", "-2 brieven", "Zij zei: \"doe maar\"; en toen", "een\ntwee\n\ndrie", "💅🏽 nagels",
        "שלום עולם", "a\u0007b\uFFFEc <b>&amp;", "  ruimte vooraf",
    ];

    private static readonly DateTimeOffset Monday = new(2026, 11, 9, 8, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions PlaybookJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Playbook Playbook { get; } = JsonSerializer.Deserialize<Playbook>(
        File.ReadAllText(Path.Combine(Repository.Root, "playbooks", "handhavingskoers.json")), PlaybookJson)!;

    /// <summary>Where true, people write <see cref="Hostile"/>.</summary>
    public bool IsHostile { get; init; }

    /// <summary>The rounds that nobody, or too few, answered.</summary>
    public IReadOnlyList<int> Gaps { get; init; } = [];

    public Session Session { get; } = new(
        new SessionId("0123456789abcdef0123456789abcdef"),
        new Location(
            new TenantId("tenant"), "19:team@thread.tacv2", "Handhaving", new ChannelId("19:channel@thread.tacv2"), "19:channel@thread.tacv2;messageid=1", new Uri("https://localhost"), "28:bot"),
        new PlaybookVersion(Playbook.Id, Playbook.Version),
        Name(1),
        new Settings("Onze handhavingskoers", Name(2), Names, null, new Dictionary<string, string>()) { Chooses = true, FollowsUp = true },
        Phase.Finished,
        [
            .. Playbook.Rounds.Select((round, index) => new RoundState(
                index + 1, round.Id, [.. round.Fields.Select(field => field.Id)], RoundPhase.Closed, Monday.AddDays(index), null, Monday.AddDays(index + 1))
            {
                Levels = round.Scale?.Levels.Count ?? 0,
            }),
        ],
        Monday,
        Monday,
        Monday.AddDays(8),
        Monday.AddDays(9));

    public Outcome Outcome => new(
        Session,
        Playbook,
        Monday.AddDays(10),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
        Members,
        Members,
        [.. Session.Rounds.Select(Theme)],
        new Actions(2 * Members, Members, [new SharedAction("Morgen bel ik eerst.", NameOf(3)) { Theme = 2, Outcome = ActionOutcome.Partly }, new SharedAction("=1+1", NameOf(4))])
        {
            FollowUp = new FollowUpSummary(new FollowUpCounts(9, 5, 3, 8), new Dictionary<int, FollowUpCounts> { [2] = new(4, 2, 1, 5) }, 8),
        },
        new Ranking([.. TodoLines(Session.Rounds[0]).Take(3).Select((text, index) => new RankedItem(new DotItem($"{index}", 1, text), 5 - index))], Members, IsWithheld: false));

    public async IAsyncEnumerable<Answer> Answers(RoundState round, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        for (var number = 1; number <= Answered(round); number++)
            yield return new Answer(
                round.Number,
                Names == Names.Shown ? Name(number) : Person.Nobody,
                round.Fields.ToDictionary(field => field, field => Text(round, field, number)),
                Names == Names.Shown ? Monday.AddDays(round.Number - 1).AddMinutes(number) : default)
            {
                Level = round.Levels == 0 ? null : (number % round.Levels) + 1,
            };
    }

    /// <summary>What somebody wrote; each text once in the whole session.</summary>
    public string Text(RoundState round, FieldId field, int number)
    {
        var text = $"{round.Number}.{field}.{number} Wij bespreken elke maandag een zaak.";
        return IsHostile ? $"{Hostile[number % Hostile.Count]} {text}" : text;
    }

    public int Answered(RoundState round) => Gaps.Contains(round.Number) ? round.Number % 3 : Members;

    public static Person Name(int number) => new(new PersonId($"person-{number}"), $"Collega {number}");

    private Theme Theme(RoundState round)
    {
        var isWithheld = Anonymity.Withholds(Session, Answered(round), Anonymity.LeastAnswers);
        var isShown = Answered(round) > 0 && !isWithheld;
        int[] levels = [.. Enumerable.Range(1, round.Levels).Select(level => Enumerable.Range(1, Answered(round)).Count(number => (number % round.Levels) + 1 == level))];
        return new Theme(
            round,
            Playbook.Rounds[round.Number - 1],
            Answered(round),
            isShown ? [.. Lines(round, FieldId.Doing)] : [],
            isShown ? [.. TodoLines(round)] : [])
        {
            IsWithheld = isWithheld,
            Assessment = isShown && round.Levels > 0 ? Assessment.Of(Session, levels, Anonymity.LeastAnswers) : null,
            KeyPoints = isShown && round.Number == 1 ? [new KeyPoint(FieldId.Todo, "Brieven korter"), new KeyPoint(FieldId.Answer, "Eerst bellen")] : [],
        };
    }

    private IEnumerable<string> TodoLines(RoundState round) => Lines(round, FieldId.Todo);

    private IEnumerable<string> Lines(RoundState round, FieldId field) => round.Fields.Contains(field)
        ? Enumerable.Range(1, Answered(round)).Select(number => PlainText.OneLine(Text(round, field, number)))
        : [];

    private string? NameOf(int number) => Names == Names.Shown ? Name(number).Name : null;
}
