using System.Text.Json;
using Praatplaat.Cards.Elements;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Every card in every state that somebody can meet.</summary>
internal static class CardGallery
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = MinimalJsonEncoder.Instance };

    public static IReadOnlyList<GalleryCard> Dutch { get; } = Of(new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch));

    public static IReadOnlyList<GalleryCard> English { get; } = Of(new Stage(SampleTeams.Zilverdijk(12), Texts.English));

    public static IReadOnlyList<GalleryCard> Mischievous { get; } = Of(new Stage(SampleTeams.Mischievous, Texts.Dutch));

    public static IReadOnlyList<GalleryCard> Verbose { get; } = Of(new Stage(SampleTeams.Verbose, Texts.Dutch));

    public static IReadOnlyList<GalleryCard> Cheerful { get; } = Of(new Stage(SampleTeams.Cheerful, Texts.Dutch));

    /// <summary>All cards of all teams. What follows the dot in a name tells them apart.</summary>
    public static IReadOnlyList<GalleryCard> All { get; } =
    [
        .. Named("nl", Dutch),
        .. Named("en", English),
        .. Named("mischievous", Mischievous),
        .. Named("verbose", Verbose),
        .. Named("cheerful", Cheerful),
    ];

    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "cards");

    public static IReadOnlyList<GalleryCard> Of(Stage stage) =>
    [
        .. BeginningCards.Of(stage),
        .. PosterCards.Of(stage),
        .. RehearsalCards.Of(stage),
        .. PlanCards.Of(stage),
        .. RoundCards.Of(stage),
        .. MemberCards.Of(stage),
        .. PrivacyCards.Of(stage),
        .. OutcomeCards.Of(stage),
        .. FacilitatorCards.Of(stage),
        .. ChoosingCards.Of(stage),
        .. DeliveryCards.Of(stage),
        .. EndCards.Of(stage),
        .. ReplyCards.Of(stage),
        .. ShortCards.Of(stage),
    ];

    public static string Indented(GalleryCard card) => JsonSerializer.Serialize(card.Json, Readable);

    /// <summary>Writes the gallery to <see cref="Folder"/>, for the renderer and for whoever wants to look.</summary>
    public static void WriteFiles()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        foreach (var card in All)
            File.WriteAllText(Path.Combine(Folder, $"{card.Name}.json"), Indented(card));
    }

    private static IEnumerable<GalleryCard> Named(string kind, IReadOnlyList<GalleryCard> cards) =>
        cards.Select(card => card with { Name = $"{card.Name}.{kind}" });
}

/// <param name="Name">The card and its state, such as <c>results-nine</c>.</param>
public sealed record GalleryCard(string Name, AdaptiveCard Card)
{
    public JsonElement Json { get; } = JsonElement.Parse(CardsJson.ToText(Card));

    public override string ToString() => Name;
}
