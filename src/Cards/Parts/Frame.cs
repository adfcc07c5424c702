using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>The header that ties all cards together: sign, where we are, title, state.</summary>
/// <param name="Overline">May hold typed text: it is shown as such.</param>
/// <param name="Title">The bot's or the playbook's own.</param>
internal sealed record Frame(string Sign, string Overline, string Title, string? State = null, TextColor StateColor = TextColor.Accent)
{
    /// <summary>The card with this header. What is read aloud is the header and, where given, one sentence more.</summary>
    public AdaptiveCard Around(Texts texts, IEnumerable<CardElement> body, string? spoken = null)
    {
        var plain = Typed.Plain($"{Overline}. {Title}." + (spoken is null ? "" : $" {spoken}"));
        return new AdaptiveCard([Header(), .. body], plain, plain, texts.Culture.TwoLetterISOLanguageName);
    }

    /// <summary>Where we are has a line of its own: beside a long state it would take four on a phone.</summary>
    private Container Header()
    {
        Column[] columns = [new Column("auto", [new TextBlock(Sign) { Size = TextSize.ExtraLarge }]), TitleColumn()];
        return new Container(
        [
            new RichTextBlock([Typed.Run(Overline) with { Size = TextSize.Small, IsSubtle = true }]),
            new ColumnSet(State is null ? columns : [.. columns, StateColumn(State)]) { Spacing = Spacing.Small },
        ])
        {
            Style = ContainerStyle.Emphasis,
            Bleed = true,
        };
    }

    private Column TitleColumn() =>
        new("stretch", [new TextBlock(Title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading }])
        {
            VerticalContentAlignment = VerticalAlignment.Center,
        };

    private Column StateColumn(string state) =>
        new("auto",
        [
            new TextBlock(state)
            {
                Size = TextSize.Small,
                Weight = TextWeight.Bolder,
                Color = StateColor,
                HorizontalAlignment = HorizontalAlignment.Right,
            },
        ])
        {
            VerticalContentAlignment = VerticalAlignment.Center,
        };
}
