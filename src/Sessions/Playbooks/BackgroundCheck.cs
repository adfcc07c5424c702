namespace Praatplaat.Sessions.Playbooks;

/// <summary>The rules of the background card.</summary>
internal static class BackgroundCheck
{
    internal static IEnumerable<PlaybookFault> Check(string place, Background background) =>
    [
        .. Rule.Text($"{place}.title", background.Title, PlaybookLimits.Title),
        .. Rule.Each($"{place}.sections", background.Sections, 1, PlaybookLimits.Items, Section),
        .. Rule.Size(place, Texts(background), PlaybookLimits.BackgroundBytes),
    ];

    private static IEnumerable<PlaybookFault> Section(string place, BackgroundSection section) =>
    [
        .. Rule.Text($"{place}.title", section.Title, PlaybookLimits.Heading),
        .. section.Text is { } text ? Rule.Text($"{place}.text", text, PlaybookLimits.Paragraph) : [],
        .. Rule.Texts($"{place}.items", section.Items, section.Text is null ? 1 : 0, PlaybookLimits.Line),
    ];

    private static IEnumerable<string> Texts(Background background) =>
    [
        background.Title,
        .. background.Sections.SelectMany(IEnumerable<string> (section) => [section.Title, section.Text ?? "", .. section.Items]),
    ];
}
