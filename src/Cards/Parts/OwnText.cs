using Praatplaat.Cards.Elements;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Parts;

/// <summary>
/// The bot's and the playbook's own words, in the few styles that all cards share. Clients read markdown in them, so what people typed
/// goes through <see cref="Typed"/>.
/// </summary>
internal static class OwnText
{
    public static TextBlock Plain(string text) => new(text);

    public static TextBlock Subtle(string text) => new(text) { IsSubtle = true };

    public static TextBlock Note(string text) => new(text) { IsSubtle = true, Size = TextSize.Small };

    public static TextBlock Strong(string text) => new(text) { Weight = TextWeight.Bolder };

    /// <summary>The question of a round, or the first sentence of a card.</summary>
    public static TextBlock Question(string text) => Strong(text) with { Size = TextSize.Medium };

    public static TextBlock Heading(string text) =>
        new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Medium };

    /// <summary>As large as other text: a client would make a heading without a size larger.</summary>
    public static TextBlock SmallHeading(string text) => Strong(text) with { Size = TextSize.Default, Style = TextBlockStyle.Heading };

    /// <summary>One line for each link. These and <see cref="Link"/> are the only places with markdown on purpose.</summary>
    public static IEnumerable<TextBlock> Links(IEnumerable<Link> links) =>
        links.Select(link => new TextBlock(Link(link)) { Spacing = Spacing.Small });

    public static string Link(Link link) => $"[{link.Title}]({link.Url})";
}
