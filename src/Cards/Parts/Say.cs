using Praatplaat.Cards.Elements;

namespace Praatplaat.Cards.Parts;

/// <summary>The bot's and the playbook's own words, in the few styles that all cards share.</summary>
internal static class Say
{
    public static TextBlock Text(string text) => new(text);

    public static TextBlock Subtle(string text) => new(text) { IsSubtle = true };

    public static TextBlock Note(string text) => new(text) { IsSubtle = true, Size = TextSize.Small };

    public static TextBlock Strong(string text) => new(text) { Weight = TextWeight.Bolder };

    public static TextBlock Section(string text) =>
        new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Medium };

    /// <summary>What is wrong, and what to do about it.</summary>
    public static Container Fault(string text) =>
        new([new RichTextBlock([Typed.Run(text) with { Weight = TextWeight.Bolder, Color = TextColor.Attention }])]) { Style = ContainerStyle.Attention };

    /// <summary>Two boxes that are compared: side by side where both have so much room, under each other elsewhere.</summary>
    public static Container Beside(string width, IReadOnlyList<CardElement> boxes) =>
        new(boxes) { Layouts = [new FlowLayout(width)] };

    /// <summary>Shown when a button asks for it.</summary>
    public static Container Hidden(string id, IReadOnlyList<CardElement> items) =>
        new(items) { Id = id, IsVisible = false, Style = ContainerStyle.Emphasis };

    /// <summary>Links of the playbook, one a line. They are the project's own: this is the one place with markdown.</summary>
    public static IEnumerable<TextBlock> Links(IEnumerable<Sessions.Playbooks.Link> links) =>
        links.Select(link => new TextBlock($"[{link.Title}]({link.Url})") { Spacing = Spacing.Small });
}
