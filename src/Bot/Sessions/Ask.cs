using System.Globalization;
using System.Text.Json;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Sessions;

/// <summary>What is asked for, by a press or by a word. All but <paramref name="Sender"/> may be made up by whoever sent it.</summary>
/// <param name="Session">Of a press: what the button carries. Of a word: what runs here. Null where there is none.</param>
/// <param name="Data">The inputs; null for a word.</param>
/// <param name="Message">What it came in, so that one delivered twice is done once. Null for a press on <c>Action.Execute</c>.</param>
/// <param name="Verb">Of a press: which button it is; null for a word.</param>
internal sealed record Request(
    Sender Sender, SessionId? Session, int? Round = null, JsonElement? Data = null, Fingerprint? Message = null, string? Verb = null)
{
    private const int IdLength = 32;

    /// <summary>All twelve rounds that a playbook can have, by ids of 40 characters, still fit.</summary>
    private const int ChoiceLength = 500;

    /// <summary>In the place of what can't be a choice: no card offers it, so it is refused.</summary>
    private const string NoChoice = "?";

    public bool IsPress => Data is not null;

    public static Request Press(Sender from, string? verb, JsonElement? data, Fingerprint? message = null)
    {
        var values = data ?? default;
        return new Request(from, ReadId(values.TextOf("session")), ReadNumber(values, "round"), values, message, verb);
    }

    public bool Carries(string input) => Data is { } data && data.Member(input) is not null;

    /// <summary>An input as it was typed; empty where it was left empty or out.</summary>
    public string Typed(string input) => Data is { } data ? TextIn(data, input) : "";

    /// <summary>The same of an input of this press's data.</summary>
    public static string TextIn(JsonElement data, string input) => data.Member(input) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number } value => value.GetRawText(),
        _ => "",
    };

    /// <summary>What was picked from a list, and goes back on a card when it is wrong: a short text of plain letters, or nothing that was offered.</summary>
    public string Chosen(string input) =>
        Typed(input) is var text && text.Length <= ChoiceLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text : NoChoice;

    /// <summary>Which message that did not get through; null where the button carries none.</summary>
    public string? Item => Carries("item") ? Chosen("item") : null;

    /// <summary>A number that the button carries; null where it has none, or none that is one.</summary>
    public int? Number(string name) => Data is { } data ? ReadNumber(data, name) : null;

    /// <summary>A moment that the button carries, as JSON writes one; null where it has none, or none that is one.</summary>
    public DateTimeOffset? Moment(string name) =>
        Data is { } data && data.Member(name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var moment) ? moment : null;

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
