using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The people of a session and all that they type.</summary>
/// <param name="Names">The first is the facilitator, the second the manager.</param>
/// <param name="Says">What the nth person answers in a field of a round.</param>
/// <param name="Does">What the nth action is.</param>
/// <param name="Replies">What the manager answers the team.</param>
internal sealed record Team(
    string Title,
    string Name,
    IReadOnlyList<string> Names,
    Func<Round, FieldId, int, string> Says,
    Func<int, string> Does,
    Func<ReplyTexts> Replies)
{
    private static readonly int?[] Levels = [3, 4, 3, 3, 2, 3, 3, null, 3, 1];

    public IReadOnlyList<Member> Members { get; } = [.. Names.Select(MemberOf)];

    public Person Facilitator => Members[0].Person;

    public Person Manager => Members[1].Person;

    public static Member MemberOf(string name, int index) =>
        new(new Person(new PersonId($"7a1c0d52-3b5e-4f0a-9c1d-{index:d12}"), name), $"29:person-{index}");

    /// <summary>The answers of the first people, one every seven minutes.</summary>
    public IReadOnlyList<Answer> Answers(RoundState state, Round round, int count) =>
        [.. Enumerable.Range(0, count).Select(index => Answer(state, round, index))];

    public Answer Answer(RoundState state, Round round, int index) => new(
        state.Number,
        Members[index % Members.Count].Person,
        round.Fields.ToDictionary(field => field.Id, field => Says(round, field.Id, index)),
        Stage.Monday.AddMinutes(30 + (7 * index)))
    {
        Level = round.Scale is null ? null : Levels[(index + (2 * state.Number)) % Levels.Length],
    };

    public ThreeActions Actions(int count, bool share) =>
        new(Members[2].Person, [.. Enumerable.Range(0, count).Select(Does)], share, Stage.Thursday.AddMinutes(20));
}

/// <summary>An ordinary team and three difficult ones. Neither the municipality of Zilverdijk nor anyone in it exists.</summary>
internal static class SampleTeams
{
    /// <summary>Everything that a renderer could read as markup.</summary>
    public const string Marker = "[link](http://x) **vet** <b>x</b> {{DATE(2020-01-01T00:00:00Z)}} <at>Iedereen</at>";

    private static readonly string[] FirstNames =
        ["Sanne", "Marjolein", "Ayşe", "Bram", "Naima", "Dwight", "Femke", "Joost", "Lotte", "Ruben", "Sjoerd", "Noor"];

    private static readonly string[] Surnames =
    [
        "de Wit", "van Dijk", "Yıldız", "Visser", "El Idrissi", "Pinas", "Hoekstra", "van den Berg", "Smeets", "Kok", "Dijkstra", "Bakker",
        "Vos",
    ];

    private static readonly string[] Actions =
    [
        "Morgen bel ik mevrouw na de intake in plaats van een brief te sturen.",
        "Ik lees onze hersteltermijnbrief hardop voor aan Joost en schrap wat we zelf niet snappen.",
        "Ik zet de casus van vorige week op de agenda van het casusoverleg.",
    ];

    /// <summary>Types markup wherever something can be typed.</summary>
    public static Team Mischievous { get; } = new(
        Marker, Marker, [.. Enumerable.Range(0, 12).Select(index => $"{Marker}{index}")], (_, _, _) => Marker, _ => Marker, () => new(Marker, Marker, Marker));

    /// <summary>Fills every field completely, with characters of three bytes, quotes and line ends.</summary>
    public static Team Verbose { get; } = new(
        Full(Limits.Title, "漢字題名"),
        Full(60, "執行"),
        [.. Enumerable.Range(0, 300).Select(index => Full(60, $"Jónkvrouw {index} van der Wäterkant-Ŵilhelmina "))],
        (_, _, _) => Full(Limits.Answer, "漢字\"かな\n「あ」"),
        _ => Full(Limits.Action, "漢\"字\n"),
        () => All(Full(Limits.Reply, "漢字\"かな\n「あ」")));

    /// <summary>Fills every field completely with emoji, each of two characters and four bytes.</summary>
    public static Team Cheerful { get; } = Verbose with
    {
        Says = (_, _, _) => Full(Limits.Answer, "🙂🎉"),
        Does = _ => Full(Limits.Action, "🙂"),
        Replies = () => All(Full(Limits.Reply, "🙂🎉")),
    };

    /// <summary>Long names of people and of the team, and a full title; what they type is ordinary.</summary>
    public static Team Named(string letters, int length) => Zilverdijk(12) with
    {
        Title = Full(Limits.Title, letters),
        Name = Full(length, letters),
        Names = [.. Enumerable.Range(0, 300).Select(index => Full(length, $"{index} {letters}"))],
    };

    public static Team Zilverdijk(int people) => new(
        "Samen werken aan de handhavingskoers",
        "Handhaving",
        [.. Enumerable.Range(0, people).Select(index => $"{FirstNames[index % FirstNames.Length]} {Surnames[index % Surnames.Length]}")],
        Sample,
        number => Actions[number % Actions.Length],
        () => new(
            "Vanaf januari bellen we eerst, voordat er een brief uitgaat.\nJoost maakt de afspraken met de backoffice.",
            "we hebben dit jaar geen ruimte voor een tweede casusoverleg.",
            "Of de brieven korter kunnen. U hoort het in december."));

    private static string Sample(Round round, FieldId field, int index)
    {
        var samples = SampleAnswers.Of(round.Id);
        var (answer, doing, todo) = samples[index % samples.Count];
        return field switch
        {
            FieldId.Answer => answer,
            FieldId.Doing => doing,
            _ => todo,
        };
    }

    private static ReplyTexts All(string text) => new(text, text, text);

    private static string Full(int length, string with) =>
        string.Concat(Enumerable.Repeat(with, (length / with.Length) + 1))[..length];
}
