using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Praatplaat.Bot.Administration;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Previewing;

/// <summary>One page with every card of a playbook, drawn by Microsoft's library. It needs no other file, and nothing of the internet.</summary>
internal static partial class PreviewPage
{
    // As it is for HTML, so that a text can't end the script that it stands in.
    private static readonly JsonSerializerOptions ForScript = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Default };

    /// <param name="renderer">The text of Microsoft's library.</param>
    public static string Create(PreviewedPlaybook playbook, string renderer) => Place().Replace(Resource("preview.html"), place => place.Value switch
    {
        "{language}" => playbook.Language,
        "{title}" => HtmlEncoder.Default.Encode($"{playbook.Name} ({playbook.Id} {playbook.Version}, {playbook.Language})"),
        "{explained}" => HtmlEncoder.Default.Encode(
            $"{playbook.Cards.Count} kaarten, zoals Microsofts bibliotheek ze tekent; Teams maakt ze op in zijn eigen stijl. De antwoorden zijn verzonnen en gaan over "
            + $"iets anders. / {playbook.Cards.Count} cards, as Microsoft's library draws them; Teams gives them its own look. The answers are invented, "
            + "and about something else."),
        "{cards}" => JsonSerializer.Serialize(playbook.Cards, ForScript),
        "{renderer}" => renderer.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase),
        _ => string.Join('\n', Plain("degrade.mjs"), Plain("themes.mjs"), Plain("drawing.mjs"), Resource("preview.js")),
    });

    /// <summary>Microsoft's library, as npm has installed it.</summary>
    public static Task<string> RendererAsync(CancellationToken cancellationToken) =>
        File.ReadAllTextAsync(Path.Combine(Repository.Npm, "node_modules", "adaptivecards", "dist", "adaptivecards.min.js"), cancellationToken);

    /// <summary>A page from a file has no modules.</summary>
    private static string Plain(string module) => Resource(module).Replace("export ", "", StringComparison.Ordinal);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PreviewPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{(language|title|explained|cards|renderer|script)\}")]
    private static partial Regex Place();
}
