using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests.Rendering;

public sealed class RenderingTests(CardChecker checker) : IClassFixture<CardChecker>
{
    [Fact]
    public void Microsofts_own_parser_takes_every_card_without_a_warning()
    {
        Assert.Equal(CardGallery.All.Count, checker.Cards.Count);
        Assert.All(checker.Cards, card => Assert.Empty(card.Parse));
    }

    [Fact]
    public void Every_card_is_valid_1_5_once_what_is_newer_has_given_way_to_its_fallback()
    {
        Assert.SkipWhen(CardSchema.Find() is null, CardSchema.Missing);
        Assert.All(checker.Cards, card => Assert.Empty(card.Schema));
    }
}
