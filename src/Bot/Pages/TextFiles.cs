using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Praatplaat.Bot.Pages;

/// <summary>
/// The texts on privacy and use: those of the repository, which the program carries along, or files of the same names in a folder of the
/// municipality. Where that has a text in one language, the text is in no other: two that say different things would be worse.
/// </summary>
internal static class TextFiles
{
    /// <summary>Of the pages, as they stand in their addresses.</summary>
    public static readonly IReadOnlyList<string> Names = ["privacy", "terms"];

    /// <summary>The first is for whoever asks for none.</summary>
    public static readonly IReadOnlyList<string> Languages = ["nl", "en"];

    public static string Examples { get; } =
        string.Join(", ", Names.SelectMany(name => Languages.Select(language => FileName(name, language))));

    /// <param name="folder">Of the municipality; empty for none.</param>
    public static IReadOnlyList<TextFile> All(string folder) =>
        [.. Names.SelectMany(name => Own(folder, name) is [_, ..] own ? own : [.. Languages.Select(language => BuiltIn(name, language))])];

    public static bool HasOwn(string folder) => Names.Any(name => Own(folder, name).Count > 0);

    public static string PathOf(string folder) => Path.GetFullPath(folder, AppContext.BaseDirectory);

    private static List<TextFile> Own(string folder, string name) => folder.Length == 0
        ? []
        : [.. from language in Languages
              let file = Path.Combine(PathOf(folder), FileName(name, language))
              where File.Exists(file)
              select new TextFile(name, language, file, File.ReadAllText(file))];

    private static TextFile BuiltIn(string name, string language) =>
        new(name, language, FileName(name, language), OwnFile.Read(FileName(name, language)));

    private static string FileName(string name, string language) => $"{name}.{language}.md";
}

/// <summary>One text, in one language: Markdown, in which HTML is shown as it stands, with <c>{{places}}</c> that the bot fills in.</summary>
/// <param name="Name">Of its page.</param>
/// <param name="Source">What to call it where something is wrong with it.</param>
internal sealed partial record TextFile(string Name, string Language, string Source, string Markup)
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly MarkdownDocument _document = Markdown.Parse(Markup, Plain);

    /// <summary>The one heading of the first level, as plain text.</summary>
    public string Title => Titles.Single();

    /// <summary>Why it can't be shown; null where it can.</summary>
    public string? Fault =>
        Titles is not [{ Length: > 0 } title] || Place().IsMatch(title)
            ? $"{Source} needs one title, and no place to fill in there: a line that begins with a single #."
        : Place().Matches(Markup).Select(place => place.Groups[1].Value).FirstOrDefault(place => !Places.Known.Contains(place)) is { } unknown
            ? $"{Source} has the place {{{{{unknown}}}}}, which is none of {string.Join(", ", Places.Known)}."
        : _document.Descendants<LinkInline>().Any(link => link.IsImage)
            ? $"{Source} has a picture, which the page does not let through. Take it out."
        : Addresses.FirstOrDefault(address => !IsSound(address)) is { } wrong
            ? $"{Source} leads to '{wrong}'. Use an address that begins with https:// or mailto:, with no place to fill in."
        : null;

    private IReadOnlyList<string> Titles =>
    [
        .. _document.Descendants<HeadingBlock>().Where(heading => heading.Level == 1)
            .Select(heading => string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(part => part.Content.ToString())).Trim()),
    ];

    /// <summary>As it is shown.</summary>
    public Html Fill(IReadOnlyDictionary<string, Html> places) => Html.OfOwn(
        Place().Replace(_document.ToHtml(Plain), place => places[place.Groups[1].Value].ToString()));

    private IEnumerable<string> Addresses =>
    [
        .. _document.Descendants<LinkInline>().Select(link => link.Url ?? ""),
        .. _document.Descendants<AutolinkInline>().Select(link => link.IsEmail ? $"mailto:{link.Url}" : link.Url),
    ];

    private static bool IsSound(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
        && !address.Contains('{', StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Place();
}
