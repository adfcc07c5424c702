using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

public sealed class GalleryTests
{
    [Fact]
    public void No_two_cards_have_the_same_name() =>
        Assert.Equal(CardGallery.All.Count, CardGallery.All.Select(card => card.Name).Distinct().Count());

    [Fact]
    public void The_gallery_has_a_refusal_of_every_kind()
    {
        var kinds = typeof(Refusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(type => type.Name);
        var shown = ShortCards.Refusals(new Stage(Zilverdijk.Of(12), Texts.Dutch)).Select(refusal => refusal.GetType().Name);
        Assert.Empty(kinds.Except(shown));
    }
}
