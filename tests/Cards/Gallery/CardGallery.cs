namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Every card in every state that somebody can meet.</summary>
internal static class CardGallery
{
    public static IReadOnlyList<GalleryCard> Dutch { get; } = Of(new Stage(Zilverdijk.Of(12), Texts.Dutch));

    public static IReadOnlyList<GalleryCard> English { get; } = Of(new Stage(Zilverdijk.Of(12), Texts.English));

    public static IReadOnlyList<GalleryCard> Mischievous { get; } = Of(new Stage(HardTeams.Mischievous, Texts.Dutch));

    public static IReadOnlyList<GalleryCard> Verbose { get; } = Of(new Stage(HardTeams.Verbose, Texts.Dutch));

    public static IReadOnlyList<GalleryCard> Cheerful { get; } = Of(new Stage(HardTeams.Cheerful, Texts.Dutch));

    /// <summary>All of them, the names told apart by what follows the dot.</summary>
    public static IReadOnlyList<GalleryCard> All { get; } =
    [
        .. Named("nl", Dutch),
        .. Named("en", English),
        .. Named("mischievous", Mischievous),
        .. Named("verbose", Verbose),
        .. Named("cheerful", Cheerful),
    ];

    public static IReadOnlyList<GalleryCard> Of(Stage stage) =>
    [
        .. BeginningCards.Of(stage),
        .. RoundCards.Of(stage),
        .. MemberCards.Of(stage),
        .. OutcomeCards.Of(stage),
        .. ControlCards.Of(stage),
        .. DeliveryCards.Of(stage),
        .. LeadCards.Of(stage),
        .. EndCards.Of(stage),
        .. ShortCards.Of(stage),
    ];

    private static IEnumerable<GalleryCard> Named(string kind, IReadOnlyList<GalleryCard> cards) =>
        cards.Select(card => card with { Name = $"{card.Name}.{kind}" });
}
