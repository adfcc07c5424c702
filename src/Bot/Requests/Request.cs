using System.Globalization;
using System.Text.Json;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Requests;

/// <summary>
/// What somebody asks for, by a press or by a word. Everything but <paramref name="Sender"/> may be made up by whoever sent it.
/// </summary>
/// <param name="Session">
/// For a press the session that the button carries, for a word the one that runs here; null where there is none.
/// </param>
/// <param name="Data">The inputs; null for a word.</param>
/// <param name="Message">
/// The message that it came in, so that one that is delivered twice is carried out once. Null for a press on <c>Action.Execute</c>.
/// </param>
/// <param name="Verb">The button that was pressed; null for a word.</param>
internal sealed record Request(
    Sender Sender, SessionId? Session, int? Round = null, JsonElement? Data = null, Fingerprint? Message = null, string? Verb = null)
{
    private const int IdLength = 32;

    /// <summary>All twelve rounds that a playbook can have fit, with ids of 40 characters.</summary>
    private const int ChoiceLength = 500;

    /// <summary>Stands for a value that no card offers, so it is refused.</summary>
    private const string NoChoice = "?";

    public bool IsPress => Data is not null;

    /// <summary>Whether the reply takes the place of the card that was pressed. To <c>Action.Submit</c> it is a message of its own.</summary>
    public bool ReplacesCard => IsPress && Message is null;

    /// <summary>The word that somebody asks about in place of giving it as an order; null otherwise.</summary>
    public string? Question { get; init; }

    /// <summary>Something was typed that is no word of the bot, so it gets help.</summary>
    public bool IsUnknownWord { get; init; }

    public static Request Press(Sender sender, string? verb, JsonElement? data, Fingerprint? message = null)
    {
        var values = data ?? default;
        return new Request(sender, ReadId(values.TextOf("session")), ReadNumber(values, "round"), values, message, verb);
    }

    public bool Carries(string input) => Data is { } data && data.Member(input) is not null;

    /// <summary>An input as it was typed; empty where it was left empty or is missing.</summary>
    public string Typed(string input) => Data is { } data ? TextIn(data, input) : "";

    /// <summary>An input in the data of a press, as it was typed.</summary>
    public static string TextIn(JsonElement data, string input) => data.Member(input) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number } value => value.GetRawText(),
        _ => "",
    };

    /// <summary>The fields of a round as they were filled in.</summary>
    public IReadOnlyDictionary<FieldId, string> AnswerTo(RoundState round) =>
        round.Fields.ToDictionary(field => field, field => PlainText.Clean(Typed(Inputs.Field(field))));

    /// <summary>The manager's reply as it was typed.</summary>
    public ReplyTexts Reply => new(ReplyTo(ReplyPart.Agreed), ReplyTo(ReplyPart.Declined), ReplyTo(ReplyPart.Explored));

    /// <summary>What was chosen for each action, by its number: null for what no card offers.</summary>
    public Dictionary<int, ActionOutcome?> Outcomes => Enumerable.Range(1, ThreeActions.Most)
        .Select(number => (Number: number, Chosen: Chosen(Inputs.Outcome + number.ToString(CultureInfo.InvariantCulture))))
        .Where(said => said.Chosen.Length > 0)
        .ToDictionary(said => said.Number, said => Cards.Outcomes.Parse(said.Chosen));

    /// <summary>The level as it was chosen: null for none, and 0, which no card offers, for what is no number.</summary>
    public int? Level => Typed(Inputs.Level) switch
    {
        "" => null,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0,
    };

    /// <summary>
    /// A value that was picked from a list. It goes back on the card when it is wrong, so it is a short text of plain letters, or it is
    /// nothing that a card offers.
    /// </summary>
    public string Chosen(string input) =>
        Typed(input) is var text && text.Length <= ChoiceLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text : NoChoice;

    /// <summary>The ids that several choices of one input send, with commas.</summary>
    /// <param name="values">From <see cref="Chosen"/>, or as typed where they may be longer.</param>
    public static string[] Ids(string values) => values.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What somebody searches for; empty for nothing.</summary>
    public string Search => PlainText.Cut(PlainText.OneLine(Typed(Inputs.Search)), Limits.Search);

    /// <summary>The undelivered message that the button is about; null where it carries none.</summary>
    public string? Item => Carries("item") ? Chosen("item") : null;

    /// <summary>Whether the press answers the question that comes before something that can't be taken back.</summary>
    public bool IsConfirmed => Typed("confirmed") == "true";

    /// <summary>The word with which the button carries on; null where it carries none.</summary>
    public string? Word => Carries("word") ? Chosen("word") : null;

    /// <summary>Which form of its verb was sent, counted from 1; null where one is asked for.</summary>
    public int? Step => Number("step");

    /// <summary>A number that the button carries; null where it is missing or no whole number.</summary>
    public int? Number(string name) => Data is { } data ? ReadNumber(data, name) : null;

    /// <summary>
    /// A moment that the button carries, in ISO 8601; null where it is missing or no moment. One without an offset is read as the clocks
    /// show it where the sessions are, whatever the machine's zone is; a day alone is its beginning.
    /// </summary>
    public DateTimeOffset? Moment(string name, WorkingHours hours) =>
        Data is { } data && data.Member(name) is { ValueKind: JsonValueKind.String } text
            ? text.TryGetDateTime(out var local) && local.Kind == DateTimeKind.Unspecified ? hours.MomentOf(local)
                : text.TryGetDateTimeOffset(out var moment) ? moment
                : null
            : null;

    private string ReplyTo(ReplyPart part) => PlainText.Clean(Typed(Inputs.Reply(part)));

    private static SessionId? ReadId(string? text) =>
        text is { Length: IdLength } && text.All(char.IsAsciiHexDigitLower) ? new SessionId(text) : null;

    // Clients send numbers as numbers or as text.
    private static int? ReadNumber(JsonElement data, string name) => data.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };
}
