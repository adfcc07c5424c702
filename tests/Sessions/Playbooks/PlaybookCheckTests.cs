using Praatplaat.Sessions.Playbooks;
using static Praatplaat.Sessions.Tests.Playbooks.SamplePlaybook;

namespace Praatplaat.Sessions.Tests.Playbooks;

/// <summary>What no schema can say. Every rule is broken once: the one fault that follows, with its place and reason.</summary>
public sealed class PlaybookCheckTests
{
    private static readonly Opening Opening = Good.Opening;

    public static TheoryData<string, string, Func<Playbook>> Broken => new()
    {
        {
            "opening", "has 6087 bytes of text, at most 6000 fit on a card",
            () => Good with { Opening = Opening with { Introduction = [.. Enumerable.Repeat(new string('é', 300), 10)] } }
        },
        {
            "opening.story.sign", "must be one emoji",
            () => Good with { Opening = Opening with { Story = Opening.Story! with { Sign = "" } } }
        },
        { "opening.story.scenes[1].id", "'film' is also the id of opening.story.scenes[0].id", () => WithScenes(Film, Film) },
        {
            "opening.story.scenes[0].link.url", "must be an absolute https address",
            () => WithScenes(Film with { Link = Page with { Url = "film" } })
        },
        {
            "background", "has 4025 bytes of text, at most 4000 fit on a card",
            () => Good with { Background = new("Background", [new("Lines", null, [.. Enumerable.Repeat(new string('a', 401), 10)]) ]) }
        },
        { "rounds[1].id", "'first' is also the id of rounds[0].id", () => Good with { Rounds = [First, First] } },
        { "rounds[0].sign", "must be one emoji", () => WithFirst(round => round with { Sign = "🌱🌱" }) },
        {
            "rounds[0].fields[0].id", "the first field must be answer",
            () => WithFirst(round => round with { Fields = Fields(FieldId.Doing) })
        },
        {
            "rounds[0].fields[1].id", "'answer' is also the id of rounds[0].fields[0].id",
            () => WithFirst(round => round with { Fields = Fields(FieldId.Answer, FieldId.Answer) })
        },
        {
            "rounds[0].links[0].url", "must be an absolute https address",
            () => WithFirst(round => round with { Links = [Page with { Url = "http://example.org/" }] })
        },
        {
            "rounds[0]", "has 4891 bytes of text, at most 4000 fit on a card",
            () => WithFirst(round => round with { Background = [.. Enumerable.Repeat(new string('a', 595), 8)], Links = [] })
        },
        { "actions.sign", "must be one emoji", () => Good with { Actions = Good.Actions with { Sign = "ok" } } },
        {
            "furtherReading.groups[0].links[0].url", "must be an absolute https address",
            () => Good with { FurtherReading = Good.FurtherReading! with { Groups = [new("Pages", "One.", [Page with { Url = "page" }])] } }
        },
        {
            "furtherReading", "has 4031 bytes of text, at most 4000 fit on a card",
            () => Good with { FurtherReading = Good.FurtherReading! with { Introduction = new string('a', 3978) } }
        },
    };

    [Fact]
    public void A_good_playbook_has_no_faults() => Assert.Empty(PlaybookCheck.Check(Good));

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_broken_rule_gives_one_fault_with_its_place_and_reason(string place, string reason, Func<Playbook> bad) =>
        Assert.Equal([new PlaybookFault(place, reason)], PlaybookCheck.Check(bad()));

    [Theory]
    [InlineData("")]
    [InlineData("vng.nl/naleving")]
    [InlineData("/naleving")]
    [InlineData("http://vng.nl/naleving")]
    [InlineData("https://")]
    [InlineData("https://localhost/naleving")]
    [InlineData("https://vng.nl@example.org/naleving")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///naleving")]
    public void A_link_that_is_not_a_public_https_page_is_a_fault(string url)
    {
        var bad = Good with { Source = Good.Source with { Link = Page with { Url = url } } };
        Assert.Equal([new PlaybookFault("source.link.url", "must be an absolute https address")], PlaybookCheck.Check(bad));
    }

    [Theory]
    [InlineData("🤝")]
    [InlineData("⚖️")]
    [InlineData("🧑‍🤝‍🧑")]
    public void One_emoji_is_a_valid_sign_however_many_code_points_it_has(string sign) =>
        Assert.Empty(PlaybookCheck.Check(WithFirst(round => round with { Sign = sign })));
}
