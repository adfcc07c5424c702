using Praatplaat.Cards.Tests.Gallery;

namespace Praatplaat.Cards.Tests.Lint;

/// <summary>Teams refuses a message that is too large, and then nobody sees anything.</summary>
public sealed class SizeTests
{
    private const int Most = 28 * 1024;

    [Fact]
    public void No_card_of_an_ordinary_team_is_even_half_of_what_Teams_takes() =>
        Assert.All(CardGallery.Dutch.Concat(CardGallery.English).Where(card => !card.Name.EndsWith("-big-team", StringComparison.Ordinal)), card => Assert.InRange(Size(card), 1, 20_000));

    [Fact]
    public void Every_field_filled_to_the_brim_still_fits() => Assert.All(CardGallery.Verbose, card => Assert.InRange(Size(card), 1, Most));

    [Fact]
    public void So_do_emoji_from_end_to_end() => Assert.All(CardGallery.Cheerful, card => Assert.InRange(Size(card), 1, Most));

    [Fact]
    public void So_does_markup() => Assert.All(CardGallery.Mischievous, card => Assert.InRange(Size(card), 1, Most));

    private static int Size(GalleryCard card) => CardsJson.ToUtf8(card.Card).Length;
}
