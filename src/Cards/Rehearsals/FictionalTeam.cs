using Praatplaat.Sessions;

namespace Praatplaat.Cards.Rehearsals;

/// <summary>The facilitator with five colleagues who do not exist, and say so by their names.</summary>
public sealed class FictionalTeam
{
    private static readonly string[] FirstNames = ["Marjolein", "Bram", "Naima", "Femke", "Ruben"];

    /// <summary>Where each of them stands; they agree more or less.</summary>
    private static readonly int[] Levels = [3, 2, 3, 3, 4];

    private static readonly ActionOutcome[] Outcomes =
        [ActionOutcome.Done, ActionOutcome.Partly, ActionOutcome.Done, ActionOutcome.NotYet, ActionOutcome.Done];

    private readonly Texts texts;

    /// <param name="self">Whoever rehearses.</param>
    public FictionalTeam(Texts texts, Person self)
    {
        this.texts = texts;
        Colleagues = [.. FirstNames.Select((name, index) => Fictional(texts.Format("Rehearsal.Person", name), index))];
        Members = [new Member(self, ""), .. Colleagues];
    }

    /// <summary>The first is the manager.</summary>
    public IReadOnlyList<Member> Colleagues { get; }

    public IReadOnlyList<Member> Members { get; }

    public Person Manager => Colleagues[0].Person;

    /// <summary>What the colleagues answer in a round. Not everybody says something else in every round.</summary>
    public IEnumerable<Answer> Answers(RoundState round, DateTimeOffset at) => Colleagues.Index().Select(colleague =>
    {
        var (index, member) = colleague;
        var fields = round.Fields.ToDictionary(field => field, field => Line(KeyOf(round, field), index + round.Number));
        return new Answer(round.Number, member.Person, fields, at.AddMinutes(index))
        {
            Level = round.Levels == 0 ? null : Math.Min(round.Levels, Levels[(index + round.Number) % Levels.Length]),
        };
    });

    /// <summary>What the manager answers the team.</summary>
    public ReplyTexts Reply => new(Line("Rehearsal.Reply", 0), Line("Rehearsal.Reply", 1), Line("Rehearsal.Reply", 2));

    /// <summary>An action of each colleague, which all of them share, and what became of it later.</summary>
    public IEnumerable<ThreeActions> Actions(DateTimeOffset at) => Colleagues.Index().Select(colleague =>
    {
        var (index, member) = colleague;
        return new ThreeActions(member.Person, [Line("Rehearsal.Action", index)], Share: true, at)
        {
            FollowUp = new FollowUp([Outcomes[index]], at, null),
        };
    });

    private static string KeyOf(RoundState round, FieldId field) => field switch
    {
        _ when round.Fields.Count == 1 => "Rehearsal.Vision",
        FieldId.Answer => "Rehearsal.Answer",
        FieldId.Doing => "Rehearsal.Doing",
        _ => "Rehearsal.Todo",
    };

    /// <summary>One of the lines of a text, which begin anew after the last.</summary>
    private string Line(string key, int number) => texts[key].Split('\n') is var lines ? lines[number % lines.Length] : "";

    private static Member Fictional(string name, int index) => new(new Person(new PersonId($"fictional-{index}"), name), "");
}

/// <summary>What whoever rehearses filled in on the cards so far. It travels with the presses and is kept nowhere.</summary>
/// <param name="Fields">The answer to the first round; empty where none was given yet.</param>
/// <param name="Dots">The ids of what got a dot.</param>
/// <param name="Highlights">The ids of the lines of the first round that were chosen as key points.</param>
public sealed record RehearsedInput(
    IReadOnlyDictionary<FieldId, string> Fields,
    int? Level,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Dots,
    IReadOnlyList<string> Highlights)
{
    /// <summary>Of a text that is carried on, in characters: it is only to be seen again.</summary>
    public const int MostCharacters = 300;

    public static readonly RehearsedInput None = new(new Dictionary<FieldId, string>(), null, [], [], []);

    /// <summary>Whether the actions are shared with the team.</summary>
    public bool Share { get; init; }

    /// <summary>What became of the actions, by their number; without those of which nothing was said.</summary>
    public IReadOnlyDictionary<int, ActionOutcome?> Outcomes { get; init; } = new Dictionary<int, ActionOutcome?>();

    /// <summary>Whether what is not done is to be asked about once more.</summary>
    public bool Carry { get; init; }

    /// <summary>What the manager answers the team about the first round.</summary>
    public ReplyTexts Reply { get; init; } = ReplyTexts.None;

    /// <summary>The kind of file that was asked for last.</summary>
    public ExportFormat Format { get; init; } = ExportFormat.Word;

    /// <summary>The inputs as they are carried on.</summary>
    internal IEnumerable<(string Input, string Value)> All() =>
    [
        .. Fields.Select(field => (Inputs.Field(field.Key), field.Value)),
        .. Level is { } level ? [(Inputs.Level, $"{level}")] : Array.Empty<(string, string)>(),
        .. Actions.Select((action, index) => ($"{Inputs.Action}{index + 1}", action)),
        (Inputs.Share, Share ? "true" : "false"),
        .. Outcomes.Select(said => ($"{Inputs.Outcome}{said.Key}", Cards.Outcomes.NameOf(said.Value!.Value))),
        (Inputs.Carry, Carry ? "true" : "false"),
        .. ReplyTexts.Parts.Select(part => (Inputs.Reply(part), Reply[part])),
        (Inputs.Dots, string.Join(',', Dots)),
        (Inputs.Highlights, string.Join(',', Highlights)),
    ];
}
