using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>The arrangements that several cards share.</summary>
internal static class Layout
{
    /// <summary>A label with a value that may hold names.</summary>
    public static ColumnSet Fact(string label, string value) => Fact(label, [Typed.Text(value)]);

    /// <summary>A label with its values. Not a FactSet, because clients read markdown in the values of that.</summary>
    public static ColumnSet Fact(string label, IReadOnlyList<CardElement> values) =>
        new(
        [
            new Column("120px", [OwnText.Strong(label)]),
            new Column("stretch", values),
        ])
        {
            Spacing = Spacing.Small,
        };

    /// <summary>Two boxes to compare, each at least 165 pixels wide: side by side where both fit, stacked elsewhere.</summary>
    public static Container SideBySide(IReadOnlyList<CardElement> boxes) => new(boxes) { Layouts = [new FlowLayout("165px")] };

    /// <summary>A box that stays hidden until a button shows it.</summary>
    public static Container Hidden(string id, IReadOnlyList<CardElement> items) =>
        new(items) { Id = id, IsVisible = false, Style = ContainerStyle.Emphasis };

    /// <summary>A value that a press brings back, in an input that nobody sees.</summary>
    public static InputText Carried(string input, string value) => new(input) { Id = input, Value = value, IsVisible = false };
}
