using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The key points of a round, before all that is not chosen; readers are told that somebody chose them.</summary>
internal static class KeyPointRows
{
    /// <summary>Empty where none were chosen.</summary>
    public static IEnumerable<CardElement> Create(Texts texts, RoundSummary outcome) => outcome.KeyPoints.Count == 0
        ? []
        :
        [
            new Container(
            [
                OwnText.Heading($"⭐ {texts["KeyPoints.Title"]}"),
                .. outcome.KeyPoints.Select(point => Line(texts, point)),
                OwnText.Note(texts["KeyPoints.By"]) with { Spacing = Spacing.Small },
            ])
            {
                Style = ContainerStyle.Emphasis,
            },
        ];

    /// <summary>The same without a box, for a card with many rounds.</summary>
    public static IEnumerable<CardElement> Short(Texts texts, RoundSummary outcome) =>
        [.. outcome.KeyPoints.Select(point => Line(texts, point)), OwnText.Note(texts["KeyPoints.By"]) with { Spacing = Spacing.Small }];

    /// <summary>The mark tells what is done from what is still to be done.</summary>
    internal static string Mark(FieldId from) => from switch
    {
        FieldId.Doing => "✔ ",
        FieldId.Todo => "➜ ",
        _ => "• ",
    };

    private static RichTextBlock Line(Texts texts, KeyPoint point)
    {
        var label = Label(texts, point.From);
        return new([new TextRun(label is null ? Mark(point.From) : $"{label}: "), Typed.Run(point.Text)]) { Spacing = Spacing.Small };
    }

    /// <summary>The mark with its words; null for an answer, which needs none.</summary>
    internal static string? Label(Texts texts, FieldId from) => from switch
    {
        FieldId.Doing => Mark(from) + texts["KeyPoints.Doing"],
        FieldId.Todo => Mark(from) + texts["KeyPoints.Todo"],
        _ => null,
    };
}
