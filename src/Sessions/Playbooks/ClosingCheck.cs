namespace Praatplaat.Sessions.Playbooks;

/// <summary>The rules of what comes after the rounds: the actions, further reading and the source line.</summary>
internal static class ClosingCheck
{
    internal static IEnumerable<PlaybookFault> Actions(string place, ActionsQuestion actions) =>
    [
        .. Rule.Sign($"{place}.sign", actions.Sign),
        .. Rule.Text($"{place}.title", actions.Title, PlaybookLimits.Title),
        .. Rule.Text($"{place}.question", actions.Question, PlaybookLimits.Question),
        .. Rule.Text($"{place}.explanation", actions.Explanation, PlaybookLimits.Paragraph),
        .. Rule.Each($"{place}.placeholders", actions.Placeholders, 1, PlaybookLimits.Actions,
            (at, placeholder) => Rule.Text(at, placeholder, PlaybookLimits.Placeholder)),
    ];

    internal static IEnumerable<PlaybookFault> FurtherReading(string place, FurtherReading reading) =>
    [
        .. Rule.Text($"{place}.title", reading.Title, PlaybookLimits.Title),
        .. Rule.Text($"{place}.introduction", reading.Introduction, PlaybookLimits.Paragraph),
        .. Rule.Each($"{place}.groups", reading.Groups, 1, PlaybookLimits.Items, Group),
        .. Rule.Size(place, Texts(reading), PlaybookLimits.FurtherReadingBytes),
    ];

    internal static IEnumerable<PlaybookFault> Source(string place, Source source) =>
    [
        .. Rule.Text($"{place}.name", source.Name, PlaybookLimits.Heading),
        .. Rule.Text($"{place}.address", source.Address, PlaybookLimits.Heading),
        .. Rule.Text($"{place}.telephone", source.Telephone, PlaybookLimits.Heading),
        .. Rule.Text($"{place}.date", source.Date, PlaybookLimits.Heading),
        .. Rule.Link($"{place}.link", source.Link),
    ];

    private static IEnumerable<PlaybookFault> Group(string place, ReadingGroup group) =>
    [
        .. Rule.Text($"{place}.title", group.Title, PlaybookLimits.Heading),
        .. Rule.Text($"{place}.text", group.Text, PlaybookLimits.Paragraph),
        .. Rule.Links($"{place}.links", group.Links, 1),
    ];

    private static IEnumerable<string> Texts(FurtherReading reading) =>
    [
        reading.Title, reading.Introduction,
        .. reading.Groups.SelectMany(IEnumerable<string> (group) =>
            [group.Title, group.Text, .. group.Links.SelectMany(link => new[] { link.Title, link.Url })]),
    ];
}
