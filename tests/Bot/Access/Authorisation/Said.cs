using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using System.Text.RegularExpressions;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Access.Authorisation;

/// <summary>What a card says, in a word or two: by the text in the resource file that it shows.</summary>
internal static partial class Said
{
    private static readonly (string Name, Regex Text)[] Refusals =
        [.. Keys().Where(key => key.StartsWith("Refusal.", StringComparison.Ordinal)).Append("HandOver.Error").Order().Select(key => (Words(key), Pattern(key)))];

    private static readonly (string Name, Regex Text)[] Shown =
    [
        ("a card to look at", Pattern("Preview.Title")),
        ("a rehearsal", Pattern("Rehearsal.Title")),
        ("own actions", Pattern("MyActions.Title")),
        ("own actions, to fill in", Pattern("Actions.Needed")),
        ("own answer", Pattern("Mine.SentAt")),
        ("own answer", Pattern("Mine.None")),
        ("own answer", Pattern("Saved.Unchanged")),
        ("the text back, too late", Pattern("TooLate.Message")),
        ("the text back, too late", Pattern("TooLate.Change")),
        ("the results", Pattern("Results.TalkOn")),
        ("all answers", Pattern("Answers.BackToSummary")),
        ("all answers", Pattern("Answers.BackToResults")),
        ("the summary", Pattern("Summary.Participants.One")),
        ("the summary", Pattern("Summary.Participants.Many")),
        ("which file", Pattern("Export.Explained")),
        ("which sessions", Pattern("Compare.Explained.One")),
        ("a file", Pattern("Export.Ready")),
        ("the question", Pattern("Ask.StopTitle")),
        ("the question", Pattern("Ask.DeleteTitle")),
        ("the question", Pattern("Ask.FinishTitle")),
        ("the question", Pattern("Ask.DotsTitle")),
        ("the set-up card", Pattern("SetUp.Spoken")),
        ("the set-up card", Pattern("SetUp.Intro")),
        ("the check before the start", Pattern("Check.Choices")),
        ("whom to hand over to", Pattern("HandOver.Explained")),
        ("whom to make the manager", Pattern("Manager.Explained")),
        ("the way to the poster", Pattern("Poster.Public")),
        ("the lines", Pattern("KeyPoints.Explained")),
        ("the themes to reply about", Pattern("Reply.Explained")),
        ("the form to reply on", Pattern("Reply.Place")),
        ("the control card", Pattern("Control.More")),
        ("the control card", Pattern("Control.Cancelled")),
        ("the plan", Pattern("Plan.ByHand")),
        ("their own days", Pattern("Days.Explained")),
        ("their own data", Pattern("MyData.SessionTitle")),
        ("their own data", Pattern("MyData.Explained")),
        ("nothing of their own", Pattern("MyData.Nothing")),
        ("to give a role away first", Pattern("MyData.Held")),
        ("their own data is erased", Pattern("MyData.ErasedTitle")),
        ("the question", Pattern("MyData.EraseTitle")),
        ("the question", Pattern("TakePart.Title")),
        ("they take no part", Pattern("TakePart.LeftTitle")),
        ("they take part", Pattern("TakePart.JoinedTitle")),
        ("the delivery report", Pattern("Delivery.Explained")),
        ("done already", Pattern("Done.Nothing")),
        ("done already", Pattern("Lead.Changed")),
        ("the status", Pattern("Status.Count.One")),
        ("the status", Pattern("Status.Count.Many")),
        ("the status", Pattern("Status.NobodyYet")),
        ("help", Pattern("Help.Title")),
        ("the card in the chat", Pattern("Done.SentPrivately")),
    ];

    private static readonly (string Name, Regex Text)[] Done =
    [
        ("saved", Pattern("Saved.Title")),
        ("erased", Pattern("Delete.Done")),
        ("saved", Pattern("ActionsSaved.Title.One")),
        ("saved", Pattern("MyActions.Saved")),
        ("saved", Pattern("Days.SavedTitle")),
        ("saved", Pattern("Dots.Saved.One")),
        ("saved", Pattern("Reply.Saved")),
        ("the facilitator is asked to", Pattern("TooLate.Asked")),
    ];

    /// <returns>Null for a card that refuses nothing.</returns>
    public static string? Refusal(JsonElement card) => Find(Refusals, Runs(card));

    /// <param name="card">Null where the answer comes later.</param>
    public static string Effect(JsonElement? card) => (card is { } shown ? Find(Done, Lines(shown)) : null) ?? "done";

    public static string Content(JsonElement card) =>
        Find(Shown, Lines(card)) ?? throw new InvalidOperationException($"A card that the table has no word for: {card.Text()}");

    private static string[] Lines(JsonElement card) => card.Text().Split('\n', StringSplitOptions.TrimEntries);

    private static string? Find((string Name, Regex Text)[] texts, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return texts.FirstOrDefault(text => all.Any(text.Text.IsMatch)).Name;
    }

    /// <summary>Where refusals stand; texts of inputs stand elsewhere.</summary>
    private static IEnumerable<string> Runs(JsonElement card) => card.ValueKind switch
    {
        JsonValueKind.Object when card.TryGetProperty("type", out var type) && type.ValueEquals("TextRun") => [card.GetProperty("text").GetString()!],
        JsonValueKind.Object => card.EnumerateObject().SelectMany(member => Runs(member.Value)),
        JsonValueKind.Array => card.EnumerateArray().SelectMany(Runs),
        _ => [],
    };

    /// <summary>The text on a line of its own, also where the sign of what is done stands before it.</summary>
    private static Regex Pattern(string key) => new($"^(✔ )?{Place().Replace(Regex.Escape(Texts.Dutch[key]), ".+")}$", RegexOptions.Singleline);

    private static string Words(string key) => Capital().Replace(key.Split('.')[1], " $0").Trim().ToLowerInvariant();

    private static IEnumerable<string> Keys() => new ResourceManager("Praatplaat.Cards.Texts", typeof(Texts).Assembly)
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key);

    [GeneratedRegex(@"\\\{\d+}")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
