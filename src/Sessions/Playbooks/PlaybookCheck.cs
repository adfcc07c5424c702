using System.Globalization;
using System.Text;

namespace Praatplaat.Sessions.Playbooks;

/// <summary>One thing that makes a playbook unfit for use.</summary>
/// <param name="Place">Where, as a path in the JSON: <c>rounds[2].question</c>.</param>
/// <param name="Reason">What is wrong, in English, for whoever writes the file.</param>
public sealed record PlaybookFault(string Place, string Reason);

/// <summary>
/// What a card can hold, where a schema cannot say it. Lengths of texts and lists stand in <c>playbook.schema.json</c> alone, but
/// for the one that the code needs too.
/// </summary>
public static class PlaybookLimits
{
    /// <summary>Scenes of a story, and so films whose address can be asked for.</summary>
    public const int Scenes = 12;

    // In bytes of UTF-8. Teams refuses a message above 28 KB. Text is about a third of a card; the rest is its elements and
    // escaping, and a results card adds answers to the texts of its round.
    public const int OpeningBytes = 6_000;
    public const int BackgroundBytes = 4_000;
    public const int RoundBytes = 4_000;
    public const int FurtherReadingBytes = 4_000;
}

/// <summary>
/// The rules of a playbook that its schema cannot say: ids that come once, texts that fit on a card together, one emoji, public
/// pages.
/// </summary>
public static class PlaybookCheck
{
    /// <summary>All faults; none when the playbook is good. What the schema says is not looked at again.</summary>
    public static IReadOnlyList<PlaybookFault> Check(Playbook playbook) =>
    [
        .. Opening("opening", playbook.Opening),
        .. playbook.Background is { } background ? Size("background", Texts(background), PlaybookLimits.BackgroundBytes) : [],
        .. Each("rounds", playbook.Rounds, Round),
        .. Unique("rounds", playbook.Rounds, round => round.Id),
        .. Sign("actions.sign", playbook.Actions.Sign),
        .. playbook.FurtherReading is { } reading ? FurtherReading("furtherReading", reading) : [],
        .. playbook.Source.Link is { } page ? Link("source.link", page) : [],
    ];

    private static IEnumerable<PlaybookFault> Opening(string place, Opening opening) =>
    [
        .. opening.Story is { } story ? Story($"{place}.story", story) : [],
        .. Size(place, Texts(opening), PlaybookLimits.OpeningBytes),
    ];

    private static IEnumerable<PlaybookFault> Story(string place, Story story) =>
    [
        .. Sign($"{place}.sign", story.Sign),
        .. Each($"{place}.scenes", story.Scenes, (at, scene) => scene.Link is { } film ? Link($"{at}.link", film) : []),
        .. Unique($"{place}.scenes", story.Scenes, scene => scene.Id),
    ];

    private static IEnumerable<PlaybookFault> FurtherReading(string place, FurtherReading reading) =>
    [
        .. Each($"{place}.groups", reading.Groups, (at, group) => Each($"{at}.links", group.Links, Link)),
        .. Size(place, Texts(reading), PlaybookLimits.FurtherReadingBytes),
    ];

    private static IEnumerable<PlaybookFault> Round(string place, Round round) =>
    [
        .. Sign($"{place}.sign", round.Sign),
        .. Unique($"{place}.fields", round.Fields, field => field.Id.ToString().ToLowerInvariant()),
        .. That(round.Fields is [] or [{ Id: FieldId.Answer }, ..], $"{place}.fields[0].id", "the first field must be answer"),
        .. Each($"{place}.links", round.Links, Link),
        .. Different($"{place}.scale.levels", round.Scale?.Levels ?? []),
        .. Different($"{place}.choice.options", round.Choice?.Options ?? []),
        .. That(round.Scale is null || round.Choice is null, $"{place}.choice", "can't stand beside a scale: a theme has one of the two"),
        .. Size(place, Texts(round), PlaybookLimits.RoundBytes),
    ];

    /// <summary>Who chooses has to be able to tell them apart.</summary>
    private static IEnumerable<PlaybookFault> Different(string place, IReadOnlyList<string> names) => names.Index()
        .Where(name => names.Take(name.Index).Contains(name.Item, StringComparer.OrdinalIgnoreCase))
        .Select(name => new PlaybookFault($"{place}[{name.Index}]", $"'{name.Item}' stands there before"));

    private static IEnumerable<PlaybookFault> Sign(string place, string sign) =>
        That(!string.IsNullOrWhiteSpace(sign) && new StringInfo(sign).LengthInTextElements == 1, place, "must be one emoji");

    /// <summary>Without a user in it: <c>https://vng.nl@example.org</c> is not what it seems.</summary>
    private static IEnumerable<PlaybookFault> Link(string place, Link link) =>
        That(
            Uri.TryCreate(link.Url, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && uri.UserInfo.Length == 0,
            $"{place}.url",
            "must be an absolute https address");

    private static IEnumerable<PlaybookFault> Each<T>(
        string place, IReadOnlyList<T> items, Func<string, T, IEnumerable<PlaybookFault>> rule) =>
        items.SelectMany((item, index) => rule($"{place}[{index}]", item));

    /// <summary>Ids that come twice; the later one is at fault.</summary>
    private static IEnumerable<PlaybookFault> Unique<T>(string place, IReadOnlyList<T> items, Func<T, string> id) =>
        items.Select((item, index) => (Id: id(item), Place: $"{place}[{index}].id"))
            .GroupBy(item => item.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1), (same, later) =>
                new PlaybookFault(later.Place, $"'{later.Id}' is also the id of {same.First().Place}"));

    private static IEnumerable<PlaybookFault> Size(string place, IEnumerable<string> texts, int most)
    {
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        return That(bytes <= most, place, $"has {bytes} bytes of text, at most {most} fit on a card");
    }

    private static IEnumerable<PlaybookFault> That(bool holds, string place, string reason) =>
        holds ? [] : [new PlaybookFault(place, reason)];

    private static IEnumerable<string> Texts(Opening opening) =>
    [
        opening.Title, .. opening.Introduction,
        opening.GoalsTitle, .. opening.Goals,
        opening.PracticalTitle, .. opening.Practical,
        .. opening.Story is { } story ? Texts(story) : [],
    ];

    private static IEnumerable<string> Texts(Story story) =>
    [
        story.Title, story.Subtitle, .. story.Person, .. story.Scenes.SelectMany(scene => new[] { scene.Title, scene.Text }),
    ];

    private static IEnumerable<string> Texts(Background background) =>
    [
        background.Title,
        .. background.Sections.SelectMany(IEnumerable<string> (section) => [section.Title, section.Text ?? "", .. section.Items]),
    ];

    private static IEnumerable<string> Texts(Round round) =>
    [
        round.Title, round.Question, round.Original ?? "", round.Explanation, .. round.Background,
        .. round.Fields.SelectMany(field => new[] { field.Label, field.Placeholder }),
        .. round.Links.SelectMany(Texts),
        .. round.Closed() is { } closed ? [closed.Question, .. closed.Answers] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Texts(FurtherReading reading) =>
    [
        reading.Title, reading.Introduction,
        .. reading.Groups.SelectMany(IEnumerable<string> (group) => [group.Title, group.Text, .. group.Links.SelectMany(Texts)]),
    ];

    private static IEnumerable<string> Texts(Link link) => [link.Title, link.Url];
}
