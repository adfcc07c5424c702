using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>The header that all cards of a session share: sign, where the reader is, title and state.</summary>
/// <param name="Overline">May hold typed text, and is shown as such.</param>
/// <param name="Title">The bot's or the playbook's own words.</param>
internal sealed record CardHeader(string Sign, string Overline, string Title, string? State = null)
{
    /// <summary>The state that stands before the title, as it is no more than a sign.</summary>
    public const string Done = "✔";

    /// <summary>A card that begins with this header.</summary>
    /// <param name="language">Two letters.</param>
    /// <param name="spoken">A sentence to read aloud after the header.</param>
    public AdaptiveCard CardWith(string language, IEnumerable<CardElement> body, string? spoken = null)
    {
        var plain = Typed.Plain($"{Overline}. {Title}{(Title.EndsWith('?') ? "" : ".")}" + (spoken is null ? "" : $" {spoken}"));
        return new AdaptiveCard([Create(), .. body], plain, plain, language);
    }

    /// <summary>Each part has a row of its own: side by side they would break a title in the middle of a word on a phone.</summary>
    private Container Create() =>
        new(
        [
            new RichTextBlock([Typed.Run(Overline) with { Size = TextSize.Small, IsSubtle = true }]),
            new ColumnSet(
            [
                new Column("auto", [new TextBlock(Sign) { Size = TextSize.ExtraLarge }]),
                new Column("stretch", [.. TitleAndState()]) { VerticalContentAlignment = VerticalAlignment.Center },
            ])
            {
                Spacing = Spacing.Small,
            },
        ])
        {
            Style = ContainerStyle.Emphasis,
            Bleed = true,
        };

    private IEnumerable<TextBlock> TitleAndState()
    {
        var title = State == Done ? $"{Done} {Title}" : Title;
        yield return new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };
        if (State is not null and not Done)
            yield return new TextBlock(State)
            {
                Size = TextSize.Small,
                Weight = TextWeight.Bolder,
                Color = TextColor.Accent,
                Spacing = Spacing.None,
            };
    }
}
