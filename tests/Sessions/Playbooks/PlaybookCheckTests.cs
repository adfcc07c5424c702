using Praatplaat.Sessions.Playbooks;
using static Praatplaat.Sessions.Tests.Playbooks.SamplePlaybook;

namespace Praatplaat.Sessions.Tests.Playbooks;

public sealed class PlaybookCheckTests
{
    [Fact]
    public void A_good_playbook_has_no_faults() => Assert.Empty(PlaybookCheck.Check(Good));

    [Fact]
    public void All_faults_are_found_in_the_order_of_the_file()
    {
        var bad = Good with { Id = "Not an id", Rounds = [First with { Question = "", Links = [Page with { Url = "http://example.org" }] }] };
        Assert.Equal(
            ["id", "rounds[0].question", "rounds[0].links[0].url"],
            PlaybookCheck.Check(bad).Select(fault => fault.Place));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a-2")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void An_id_of_lower_case_letters_digits_and_dashes_is_good(string id) =>
        Assert.Empty(PlaybookCheck.Check(Good with { Id = id }));

    [Theory]
    [InlineData("")]
    [InlineData("Capital")]
    [InlineData("a b")]
    [InlineData("café")]
    [InlineData("a\n")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void Any_other_id_is_a_fault(string id) =>
        Assert.Equal([new PlaybookFault("id", "must be 1 to 40 of a-z, 0-9 and -")], PlaybookCheck.Check(Good with { Id = id }));

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
    public void A_link_that_is_no_public_https_page_is_a_fault(string url)
    {
        var bad = Good with { Source = Good.Source with { Link = Page with { Url = url } } };
        Assert.Equal([new PlaybookFault("source.link.url", "must be an absolute https address")], PlaybookCheck.Check(bad));
    }

    [Theory]
    [InlineData("Read *this*", "*")]
    [InlineData("snake_case", "_")]
    [InlineData("[a page](https://example.org)", "[")]
    [InlineData("<b>bold</b>", "<")]
    [InlineData("- first", "-")]
    [InlineData("Then:\n1. first", "1.")]
    [InlineData("# heading", "#")]
    public void A_text_that_a_card_would_read_as_markup_is_a_fault(string text, string mark) =>
        Assert.Equal(
            [new PlaybookFault("rounds[0].explanation", $"has '{mark}', which a card reads as markup")],
            PlaybookCheck.Check(WithFirst(round => round with { Explanation = text })));

    [Theory]
    [InlineData("2022–2025: „foutje maken mag” – dus niet ‘nooit’")]
    [InlineData("Beste Karin,\n\n21 maatregelen.")]
    [InlineData("Nagels & bijstand (36)")]
    public void Plain_typography_is_good(string text) =>
        Assert.Empty(PlaybookCheck.Check(WithFirst(round => round with { Explanation = text })));

    [Theory]
    [InlineData("🤝")]
    [InlineData("⚖️")]
    [InlineData("🧑‍🤝‍🧑")]
    public void One_emoji_is_a_sign_whatever_it_is_made_of(string sign) =>
        Assert.Empty(PlaybookCheck.Check(WithFirst(round => round with { Sign = sign })));
}
