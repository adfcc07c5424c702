using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Sessions;

/// <summary>What somebody typed, read from the press alone, so that it can be given back whatever becomes of the press.</summary>
internal static class TypedTexts
{
    /// <summary>What an input takes on a card beside its text.</summary>
    private const int InputBytes = 200;

    /// <summary>Three fields filled to the brim, in letters of three bytes: what every card with inputs has room for.</summary>
    private const int Room = 3 * ((3 * Limits.Answer) + InputBytes);

    /// <summary>Of the id of a scene in a playbook.</summary>
    private const int SceneLength = 40;

    private static readonly SearchValues<char> SceneLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly string[] Known =
    [
        Inputs.Field(FieldId.Answer), Inputs.Field(FieldId.Doing), Inputs.Field(FieldId.Todo),
        .. Enumerable.Range(1, 3).Select(number => $"{Inputs.Action}{number}"),
        Inputs.Title,
    ];

    /// <summary>The texts of the inputs that our cards have, but for the empty ones. None of a word, and none where they are too much.</summary>
    public static IReadOnlyList<TypedText> Of(JsonElement? data) => IsTooMuch(data) ? [] : Read(data);

    /// <summary>More than a card can give back. No client sends it: its inputs stop at their limits.</summary>
    public static bool IsTooMuch(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } press
        && JsonMarshal.GetRawUtf8Value(press).Length > Room
        && Read(data).Sum(text => InputBytes + CardsJson.SizeOf(text.Value)) > Room;

    private static IReadOnlyList<TypedText> Read(JsonElement? data) => data is { ValueKind: JsonValueKind.Object } press
        ? [.. Known.Concat(Films(press)).Select(input => new TypedText(input, PlainText.Clean(Request.TextIn(press, input)))).Where(text => text.Value.Length > 0)]
        : [];

    private static IEnumerable<string> Films(JsonElement press) =>
        press.EnumerateObject().Select(member => member.Name).Where(IsFilm).Distinct().Take(PlaybookLimits.Items);

    private static bool IsFilm(string input) =>
        input.StartsWith(Inputs.Film, StringComparison.Ordinal)
        && input.Length - Inputs.Film.Length is >= 1 and <= SceneLength
        && input.AsSpan(Inputs.Film.Length).IndexOfAnyExcept(SceneLetters) < 0;
}
