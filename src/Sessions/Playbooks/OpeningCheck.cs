namespace Praatplaat.Sessions.Playbooks;

/// <summary>The rules of the opening card.</summary>
internal static class OpeningCheck
{
    internal static IEnumerable<PlaybookFault> Check(string place, Opening opening) =>
    [
        .. Rule.Text($"{place}.title", opening.Title, PlaybookLimits.Title),
        .. Rule.Texts($"{place}.introduction", opening.Introduction, 1, PlaybookLimits.Paragraph),
        .. Story($"{place}.story", opening.Story),
        .. Rule.Text($"{place}.goalsTitle", opening.GoalsTitle, PlaybookLimits.Heading),
        .. Rule.Texts($"{place}.goals", opening.Goals, 1, PlaybookLimits.Line),
        .. Rule.Text($"{place}.practicalTitle", opening.PracticalTitle, PlaybookLimits.Heading),
        .. Rule.Texts($"{place}.practical", opening.Practical, 1, PlaybookLimits.Line),
        .. Rule.Size(place, Texts(opening), PlaybookLimits.OpeningBytes),
    ];

    private static IEnumerable<PlaybookFault> Story(string place, Story story) =>
    [
        .. Rule.Text($"{place}.title", story.Title, PlaybookLimits.Title),
        .. Rule.Text($"{place}.subtitle", story.Subtitle, PlaybookLimits.Heading),
        .. Rule.Sign($"{place}.sign", story.Sign),
        .. Rule.Texts($"{place}.person", story.Person, 1, PlaybookLimits.Paragraph),
        .. Rule.Each($"{place}.scenes", story.Scenes, 1, PlaybookLimits.Items, Scene),
        .. Rule.Unique($"{place}.scenes", story.Scenes, scene => scene.Id),
    ];

    private static IEnumerable<PlaybookFault> Scene(string place, Scene scene) =>
    [
        .. Rule.Id($"{place}.id", scene.Id),
        .. Rule.Text($"{place}.title", scene.Title, PlaybookLimits.Title),
        .. Rule.Text($"{place}.text", scene.Text, PlaybookLimits.Letter),
        .. scene.Link is { } link ? Rule.Link($"{place}.link", link) : [],
        .. Rule.That(scene.Link is null || scene.Kind == SceneKind.Film, $"{place}.link", "only a film has a link"),
    ];

    private static IEnumerable<string> Texts(Opening opening) =>
    [
        opening.Title, .. opening.Introduction,
        opening.GoalsTitle, .. opening.Goals,
        opening.PracticalTitle, .. opening.Practical,
        opening.Story.Title, opening.Story.Subtitle, .. opening.Story.Person,
        .. opening.Story.Scenes.SelectMany(scene => new[] { scene.Title, scene.Text }),
    ];
}
