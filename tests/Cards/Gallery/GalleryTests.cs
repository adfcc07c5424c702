using Praatplaat.Approval;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

public sealed class GalleryTests
{
    [Theory]
    [InlineData("set-up")]
    [InlineData("set-up-found")]
    [InlineData("set-up-check")]
    [InlineData("set-up-check-trouble")]
    [InlineData("opening-films")]
    [InlineData("theme")]
    [InlineData("theme-vision")]
    [InlineData("theme-again")]
    [InlineData("saved")]
    [InlineData("mine")]
    [InlineData("too-late")]
    [InlineData("too-late-asked")]
    [InlineData("too-late-empty")]
    [InlineData("too-late-leads")]
    [InlineData("status")]
    [InlineData("reminder")]
    [InlineData("results-nine")]
    [InlineData("results-anonymous")]
    [InlineData("results-few-levels")]
    [InlineData("results-key-points")]
    [InlineData("key-points")]
    [InlineData("key-points-word")]
    [InlineData("dots")]
    [InlineData("dots-saved")]
    [InlineData("ranking")]
    [InlineData("ranking-few")]
    [InlineData("ranking-first-impression")]
    [InlineData("control-dots")]
    [InlineData("done-closed")]
    [InlineData("results-vision")]
    [InlineData("answers")]
    [InlineData("control-started")]
    [InlineData("control-open")]
    [InlineData("control-also-open")]
    [InlineData("control-counts")]
    [InlineData("control-unreachable")]
    [InlineData("control-doubt")]
    [InlineData("control-stuck")]
    [InlineData("delivery")]
    [InlineData("delivery-actions")]
    [InlineData("control-refusal")]
    [InlineData("control-all-closed")]
    [InlineData("control-cancelled-today")]
    [InlineData("ask-stop")]
    [InlineData("ask-close")]
    [InlineData("ask-finish-silent")]
    [InlineData("ask-skip-rounds")]
    [InlineData("actions")]
    [InlineData("actions-saved")]
    [InlineData("follow-up")]
    [InlineData("follow-up-last")]
    [InlineData("my-actions-saved")]
    [InlineData("summary")]
    [InlineData("summary-follow-up")]
    [InlineData("summary-history")]
    [InlineData("compare-choose")]
    [InlineData("compare")]
    [InlineData("summary-few")]
    [InlineData("summary-facilitator")]
    [InlineData("replies")]
    [InlineData("reply-form")]
    [InlineData("reply-empty")]
    [InlineData("reply-saved")]
    [InlineData("team-reply")]
    [InlineData("team-reply-changed")]
    [InlineData("reply-reminder")]
    [InlineData("farewell")]
    [InlineData("help")]
    [InlineData("help-about")]
    [InlineData("help-channel")]
    [InlineData("help-member")]
    [InlineData("help-member-actions")]
    [InlineData("help-manager")]
    [InlineData("help-manager-reply")]
    [InlineData("help-facilitator")]
    [InlineData("help-leader")]
    [InlineData("help-over")]
    [InlineData("start-in-channel")]
    [InlineData("start-nowhere")]
    [InlineData("choose-session")]
    [InlineData("poster")]
    [InlineData("set-up-done")]
    [InlineData("reopen-asked")]
    [InlineData("hand-over")]
    [InlineData("take-over")]
    [InlineData("new-facilitator")]
    [InlineData("refusal-FacilitatorLeft")]
    [InlineData("refusal-OnlyFacilitator")]
    [InlineData("try-again")]
    [InlineData("given-back")]
    [InlineData("plan")]
    [InlineData("plan-paused")]
    [InlineData("control-reminder")]
    [InlineData("control-pace-paused")]
    [InlineData("control-changed")]
    [InlineData("plan-changed")]
    [InlineData("opening-pace")]
    [InlineData("days")]
    [InlineData("days-saved")]
    public void The_card_is_as_approved(string name) => Matches(CardGallery.Dutch, name, $"Approved/{name}");

    [Theory]
    [InlineData("set-up-check")]
    [InlineData("opening")]
    [InlineData("theme")]
    [InlineData("results-nine")]
    [InlineData("control-open")]
    [InlineData("control-stuck")]
    [InlineData("delivery-actions")]
    [InlineData("team-reply")]
    [InlineData("help")]
    public void The_English_card_is_as_approved(string name) => Matches(CardGallery.English, name, $"Approved/{name}.en");

    [Fact]
    public void No_two_cards_have_the_same_name() =>
        Assert.Equal(CardGallery.All.Count, CardGallery.All.Select(card => card.Name).Distinct().Count());

    [Fact]
    public void The_gallery_has_every_step_of_a_rehearsal_and_every_card_of_a_preview()
    {
        AssertLast($"rehearsal-{RehearsalCards.Steps:d2}", $"stap {RehearsalCards.Steps} van {RehearsalCards.Steps}");
        AssertLast($"preview-{RehearsalCards.Cards:d2}", $"kaart {RehearsalCards.Cards} van {RehearsalCards.Cards}");

        static void AssertLast(string name, string state) =>
            Assert.Contains(state, CardGallery.Dutch.Single(card => card.Name == name).Json.Text("speak"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_gallery_has_a_refusal_of_every_kind()
    {
        var kinds = typeof(Refusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(type => type.Name);
        var shown = ShortCards.Refusals(new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch)).Select(refusal => refusal.GetType().Name);
        Assert.Empty(kinds.Except(shown));
    }

    private static void Matches(IReadOnlyList<GalleryCard> cards, string name, string file) =>
        Approved.Matches(CardGallery.Indented(cards.Single(card => card.Name == name)), file, "json");
}
