using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Parts;

/// <summary>Typed texts back in inputs, made from them alone: nothing of a session, which may not be the reader's to know.</summary>
internal static class GivenBack
{
    public static IEnumerable<InputText> Fields(Texts texts, IReadOnlyList<TypedText> typed) => typed.Select((text, index) =>
    {
        var limit = LimitOf(text.Input);
        return new InputText(typed.Count == 1 ? texts["GivenBack.Label"] : texts.Format("GivenBack.LabelOf", index + 1))
        {
            Id = text.Input,
            Value = text.Value,
            IsMultiline = true,
            // What is too long is refused when it is sent again, and is not cut off here.
            MaxLength = Math.Max(limit, text.Value.Length),
            ErrorMessage = texts.Format("GivenBack.Error", limit),
        };
    });

    private static int LimitOf(string input) => input switch
    {
        Inputs.Title => Limits.Title,
        _ when input.StartsWith(Inputs.Action, StringComparison.Ordinal) => Limits.Action,
        _ when input.StartsWith(Inputs.Film, StringComparison.Ordinal) => Limits.Film,
        _ => Limits.Answer,
    };
}
