using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>The header that all cards of a session share: sign, where the reader is, title and state.</summary>
/// <param name="Overline">May hold typed text, and is shown as such.</param>
/// <param name="Title">The bot's or the playbook's own words.</param>
internal sealed record CardHeader(string Sign, string Overline, string Title, string? State = null, TextColor StateColor = TextColor.Accent)
{
    /// <summary>A card that begins with this header.</summary>
    /// <param name="language">Two letters.</param>
    /// <param name="spoken">A sentence to read aloud after the header.</param>
    public AdaptiveCard CardWith(string language, IEnumerable<CardElement> body, string? spoken = null)
    {
        var plain = Typed.Plain($"{Overline}. {Title}{(Title.EndsWith('?') ? "" : ".")}" + (spoken is null ? "" : $" {spoken}"));
        return new AdaptiveCard([Create(), .. body], plain, plain, language);
    }

    /// <summary>The overline has a row of its own: beside a long state it would wrap to four lines on a phone.</summary>
    private Container Create()
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
