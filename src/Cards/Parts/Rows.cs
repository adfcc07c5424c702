using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>Facts under each other. Not a FactSet: that reads markdown in its values, and names stand here.</summary>
internal static class Rows
{
    public static ColumnSet Fact(string label, string value) => Fact(label, [Typed.Text(value)]);

    public static ColumnSet Fact(string label, IReadOnlyList<CardElement> values) =>
        new(
        [
            new Column("95px", [Say.Strong(label)]),
            new Column("stretch", values),
        ])
        {
            Spacing = Spacing.Small,
        };

    /// <summary>Numbers that matter: large, three in a row.</summary>
    public static ColumnSet Numbers(params ReadOnlySpan<(int Value, string Label)> numbers)
    {
        var columns = new List<Column>();
        foreach (var (value, label) in numbers)
            columns.Add(new Column("stretch",
            [
                new TextBlock($"{value}")
                {
                    Size = TextSize.ExtraLarge,
                    Weight = TextWeight.Bolder,
                    Color = TextColor.Accent,
                    HorizontalAlignment = HorizontalAlignment.Center,
                },
                Say.Note(label) with { HorizontalAlignment = HorizontalAlignment.Center, Spacing = Spacing.None },
            ]));
        return new ColumnSet(columns);
    }
}
