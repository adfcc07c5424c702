using Praatplaat.Sessions.Playbooks;
using static Praatplaat.Sessions.Tests.Playbooks.SamplePlaybook;

namespace Praatplaat.Sessions.Tests.Playbooks;

/// <summary>Every rule, broken once: the one fault that follows, with its place and reason.</summary>
public sealed class PlaybookRulesTests
{
    private static readonly Opening Opening = Good.Opening;

    public static TheoryData<string, string, Func<Playbook>> Head => new()
    {
        { "version", "must be 1 or higher", () => Good with { Version = 0 } },
        { "language", "must be nl or en", () => Good with { Language = "de" } },
        { "name", "is blank", () => Good with { Name = " " } },
        { "sessionTitle", "is 61 characters long, at most 60 fit", () => Good with { SessionTitle = new string('a', 61) } },
    };

    public static TheoryData<string, string, Func<Playbook>> OpeningAndBackground => new()
    {
        { "opening.introduction", "has 0 items, must have 1 to 12", () => Good with { Opening = Opening with { Introduction = [] } } },
        { "opening.goals[1]", "is blank", () => Good with { Opening = Opening with { Goals = ["To learn.", ""] } } },
        { "opening.practical[0]", "has a control character; only a line feed is allowed", () => Good with { Opening = Opening with { Practical = ["a\tb"] } } },
        { "opening", "has 6087 bytes of text, at most 6000 fit on a card", () => Good with { Opening = Opening with { Introduction = [.. Enumerable.Repeat(new string('é', 300), 10)] } } },
        { "opening.story.sign", "must be one emoji", () => Good with { Opening = Opening with { Story = Opening.Story with { Sign = "" } } } },
        { "opening.story.scenes", "has 0 items, must have 1 to 12", () => WithScenes() },
        { "opening.story.scenes[1].id", "'film' is also the id of opening.story.scenes[0].id", () => WithScenes(Film, Film) },
        { "opening.story.scenes[0].text", "is blank", () => WithScenes(Film with { Text = "" }) },
        { "opening.story.scenes[0].link.url", "must be an absolute https address", () => WithScenes(Film with { Link = Page with { Url = "film" } }) },
        { "opening.story.scenes[0].link", "only a film has a link", () => WithScenes(Film with { Kind = SceneKind.Letter }) },
        { "background.sections[0].text", "is blank", () => Good with { Background = new("Background", [new("Lines", "", ["One line"])]) } },
        { "background.sections[0].items", "has 0 items, must have 1 to 12", () => Good with { Background = new("Background", [new("Lines", null, [])]) } },
    };

    public static TheoryData<string, string, Func<Playbook>> Rounds => new()
    {
        { "rounds", "has 0 items, must have 1 to 12", () => Good with { Rounds = [] } },
        { "rounds", "has 13 items, must have 1 to 12", () => Good with { Rounds = [.. Enumerable.Range(0, 13).Select(n => First with { Id = $"r{n}" })] } },
        { "rounds[1].id", "'first' is also the id of rounds[0].id", () => Good with { Rounds = [First, First] } },
        { "rounds[0].id", "must be 1 to 40 of a-z, 0-9 and -", () => WithFirst(round => round with { Id = "Eén" }) },
        { "rounds[0].sign", "must be one emoji", () => WithFirst(round => round with { Sign = "🌱🌱" }) },
        { "rounds[0].title", "is blank", () => WithFirst(round => round with { Title = "" }) },
        { "rounds[0].question", "is blank", () => WithFirst(round => round with { Question = " " }) },
        { "rounds[0].question", "is 301 characters long, at most 300 fit", () => WithFirst(round => round with { Question = new string('a', 301) }) },
        { "rounds[0].fields", "has 0 items, must have 1 to 3", () => WithFirst(round => round with { Fields = [] }) },
        { "rounds[0].fields[0].id", "the first field must be answer", () => WithFirst(round => round with { Fields = Fields(FieldId.Doing) }) },
        { "rounds[0].fields[1].id", "'answer' is also the id of rounds[0].fields[0].id", () => WithFirst(round => round with { Fields = Fields(FieldId.Answer, FieldId.Answer) }) },
        { "rounds[0].fields[0].label", "is blank", () => WithFirst(round => round with { Fields = [new(FieldId.Answer, "", "For example: this")] }) },
        { "rounds[0].fields[0].placeholder", "is 81 characters long, at most 80 fit", () => WithFirst(round => round with { Fields = [new(FieldId.Answer, "Label", new string('a', 81))] }) },
        { "rounds[0].background[0]", "is blank", () => WithFirst(round => round with { Background = [""] }) },
        { "rounds[0].links[0].title", "is blank", () => WithFirst(round => round with { Links = [Page with { Title = "" }] }) },
        { "rounds[0]", "has 4856 bytes of text, at most 4000 fit on a card", () => WithFirst(round => round with { Background = [.. Enumerable.Repeat(new string('a', 595), 8)], Links = [] }) },
    };

    public static TheoryData<string, string, Func<Playbook>> Closing => new()
    {
        { "actions.question", "is blank", () => Good with { Actions = Good.Actions with { Question = "" } } },
        { "actions.placeholders", "has 0 items, must have 1 to 3", () => Good with { Actions = Good.Actions with { Placeholders = [] } } },
        { "actions.placeholders", "has 4 items, must have 1 to 3", () => Good with { Actions = Good.Actions with { Placeholders = ["a", "b", "c", "d"] } } },
        { "furtherReading.groups", "has 0 items, must have 1 to 12", () => Good with { FurtherReading = Good.FurtherReading with { Groups = [] } } },
        { "furtherReading.groups[0].links", "has 0 items, must have 1 to 6", () => Good with { FurtherReading = Good.FurtherReading with { Groups = [new("Pages", "None.", [])] } } },
        { "source.name", "is blank", () => Good with { Source = Good.Source with { Name = "" } } },
        { "source.link.url", "is longer than 500 characters", () => Good with { Source = Good.Source with { Link = Page with { Url = $"https://example.org/{new string('a', 481)}" } } } },
    };

    [Theory]
    [MemberData(nameof(Head), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(OpeningAndBackground), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Rounds), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Closing), DisableDiscoveryEnumeration = true)]
    public void A_broken_rule_gives_one_fault_with_its_place_and_reason(string place, string reason, Func<Playbook> bad) =>
        Assert.Equal([new PlaybookFault(place, reason)], PlaybookCheck.Check(bad()));
}
