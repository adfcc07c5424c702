using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>
/// All of a document but its text: styles, page set-up, header and footer, pictures and links. It is small, and made first; the text is then
/// written into the package as it comes.
/// </summary>
internal sealed class Shell
{
    private const string ContentTypes = "[Content_Types].xml";

    private readonly MemoryStream package;

    private readonly string body;

    private Shell(MemoryStream package, string body, StyleSheet styles, SectionProperties section)
    {
        this.package = package;
        this.body = body;
        Styles = styles;
        Section = section;
    }

    public StyleSheet Styles { get; }

    public SectionProperties Section { get; }

    /// <summary>Ids of relationships.</summary>
    public Dictionary<Picture, string> Pictures { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<string, string> Links { get; } = [];

    /// <param name="blocks">All that have a picture or a link.</param>
    /// <exception cref="TemplateException">The template can't be read.</exception>
    public static async Task<Shell> CreateAsync(
        Properties properties, IEnumerable<Block> blocks, Stream? template, CancellationToken cancellationToken)
    {
        var stream = new MemoryStream();
        if (template is null)
        {
            using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
            document.AddMainDocumentPart().Document = new Document(new DocumentFormat.OpenXml.Wordprocessing.Body());
            return Fill(stream, document, properties, blocks);
        }

        await template.CopyToAsync(stream, cancellationToken);
        stream.Position = 0;
        try
        {
            using var document = Template.Open(stream);
            return Fill(stream, document, properties, blocks);
        }
        catch (Exception unreadable) when (IsOfTheFile(unreadable))
        {
            throw new TemplateException("The template is not a Word document that can be read.", unreadable);
        }
    }

    /// <summary>Writes the whole document. The target is only written to, from begin to end.</summary>
    /// <param name="write">Writes the text.</param>
    public async Task WriteAsync(Stream target, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        package.Position = 0;
        await using var source = await ZipArchive.CreateAsync(
            package, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
        await using var result = await ZipArchive.CreateAsync(
            target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != ContentTypes))
        {
            await using var to = await result.CreateEntry(entry.FullName).OpenAsync(cancellationToken);
            if (entry.FullName == body)
            {
                await write(to);
                continue;
            }

            await using var from = await entry.OpenAsync(cancellationToken);
            await from.CopyToAsync(to, cancellationToken);
        }
    }

    private static Shell Fill(MemoryStream stream, WordprocessingDocument document, Properties properties, IEnumerable<Block> blocks)
    {
        var main = document.MainDocumentPart!;
        properties.Write(document);
        var styles = StyleSheet.Complete(main, properties.Language);
        var section = PageSetup.Complete(main, properties, styles);
        var shell = new Shell(stream, main.Uri.OriginalString.TrimStart('/'), styles, section);
        foreach (var block in blocks)
            if (block is Picture picture)
                shell.Pictures[picture] = Add(main, picture);
            else if (block is Reference { Url: var url } && !shell.Links.ContainsKey(url))
                shell.Links[url] = main.AddHyperlinkRelationship(new Uri(url), isExternal: true).Id;
        main.Document.Body!.RemoveAllChildren();
        main.Document.Save();
        return shell;
    }

    private static string Add(MainDocumentPart main, Picture picture)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using var png = new MemoryStream(picture.Png);
        part.FeedData(png);
        return main.GetIdOfPart(part);
    }

    private static bool IsOfTheFile(Exception exception) => exception
        is TemplateException or OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
        or InvalidOperationException or ArgumentException or FormatException or NullReferenceException or UriFormatException;
}
