using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Requests;

/// <summary>What somebody typed, read from the press alone, so that it can be given back whatever happens to the press.</summary>
internal static class TypedTexts
{
    /// <summary>The bytes that an input takes on a card beside its text.</summary>
    private const int InputBytes = 200;

    /// <summary>Every card with inputs has room for three full fields in characters of three bytes.</summary>
    private const int Room = 3 * ((3 * Limits.Answer) + InputBytes);

    /// <summary>The longest id that a scene in a playbook can have.</summary>
    private const int SceneLength = 40;

    private static readonly SearchValues<char> SceneLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly string[] Known =
    [
        Inputs.Field(FieldId.Answer), Inputs.Field(FieldId.Doing), Inputs.Field(FieldId.Todo),
        .. Enumerable.Range(1, ThreeActions.Most).Select(number => $"{Inputs.Action}{number}"),
        .. Enumerable.Range(1, KeyPoint.Most).Select(number => $"{Inputs.Point}{number}"),
        .. ReplyTexts.Parts.Select(Inputs.Reply),
        Inputs.Title, Inputs.Search,
    ];

    /// <summary>
    /// The texts in the inputs that our cards have, without the empty ones. There are none for a word, and none where they are too much.
    /// </summary>
    public static IReadOnlyList<TypedText> Of(JsonElement? data) => IsTooMuch(data) ? [] : All(data);

    /// <summary>The same texts, however much they are.</summary>
    public static IReadOnlyList<TypedText> All(JsonElement? data) => data is { ValueKind: JsonValueKind.Object } press
        ? [.. Known.Concat(Films(press)).Select(input => new TypedText(input, PlainText.Clean(Request.TextIn(press, input)))).Where(text => text.Value.Length > 0)]
        : [];

    /// <summary>True for more text than a card with a form can give back. Clients send it that ignore the limits of inputs.</summary>
    public static bool IsTooMuch(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } press
        && JsonMarshal.GetRawUtf8Value(press).Length > Room
        && All(data).Sum(text => InputBytes + CardsJson.SizeOf(text.Value)) > Room;

    private static IEnumerable<string> Films(JsonElement press) =>
        press.EnumerateObject().Select(member => member.Name).Where(IsFilm).Distinct().Take(PlaybookLimits.Scenes);

    private static bool IsFilm(string input) =>
        input.StartsWith(Inputs.Film, StringComparison.Ordinal)
        && input.Length - Inputs.Film.Length is >= 1 and <= SceneLength
        && input.AsSpan(Inputs.Film.Length).IndexOfAnyExcept(SceneLetters) < 0;
}
