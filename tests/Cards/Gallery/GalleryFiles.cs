using System.Text.Json;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The gallery as files in <c>artifacts/cards</c>: for the renderer, and for whoever wants to look.</summary>
internal static class GalleryFiles
{
    private static readonly JsonSerializerOptions ToRead = new() { WriteIndented = true, Encoder = MinimalJsonEncoder.Instance };

    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "cards");

    public static string Indented(GalleryCard card) => JsonSerializer.Serialize(card.Json, ToRead);

    public static void Write()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        foreach (var card in CardGallery.All)
            File.WriteAllText(Path.Combine(Folder, $"{card.Name}.json"), Indented(card));
    }
}
