using Praatplaat.Approval;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The main cards as somebody looked at and approved them.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("set-up")]
    [InlineData("opening-films")]
    [InlineData("theme")]
    [InlineData("theme-vision")]
    [InlineData("theme-again")]
    [InlineData("saved")]
    [InlineData("mine")]
    [InlineData("too-late")]
    [InlineData("too-late-asked")]
    [InlineData("status")]
    [InlineData("reminder")]
    [InlineData("results-nine")]
    [InlineData("results-anonymous")]
    [InlineData("results-vision")]
    [InlineData("answers")]
    [InlineData("control-started")]
    [InlineData("control-open")]
    [InlineData("control-counts")]
    [InlineData("control-unreachable")]
    [InlineData("control-doubt")]
    [InlineData("control-stuck")]
    [InlineData("delivery")]
    [InlineData("delivery-actions")]
    [InlineData("control-refusal")]
    [InlineData("control-all-closed")]
    [InlineData("actions")]
    [InlineData("actions-saved")]
    [InlineData("summary")]
    [InlineData("farewell")]
    [InlineData("help")]
    [InlineData("set-up-done")]
    [InlineData("reopen-asked")]
    [InlineData("hand-over")]
    [InlineData("take-over")]
    [InlineData("new-facilitator")]
    [InlineData("refusal-FacilitatorLeft")]
    [InlineData("refusal-OnlyFacilitator")]
    [InlineData("try-again")]
    [InlineData("given-back")]
    public void The_card_is_as_approved(string name) =>
        Approved.Matches(GalleryFiles.Indented(CardGallery.Dutch.Single(card => card.Name == name)), $"Approved/{name}", "json");

    [Theory]
    [InlineData("theme")]
    [InlineData("results-nine")]
    [InlineData("control-open")]
    [InlineData("control-stuck")]
    [InlineData("delivery-actions")]
    [InlineData("help")]
    public void The_English_card_is_as_approved(string name) =>
        Approved.Matches(GalleryFiles.Indented(CardGallery.English.Single(card => card.Name == name)), $"Approved/{name}.en", "json");
}
