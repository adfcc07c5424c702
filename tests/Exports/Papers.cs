using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Praatplaat.Exports.Word;

namespace Praatplaat.Exports.Tests;

/// <summary>A Word export, read back.</summary>
internal sealed class Papers : IDisposable
{
    private readonly WordprocessingDocument document;

    private Papers(byte[] bytes)
    {
        Bytes = bytes;
        document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public MainDocumentPart Main => document.MainDocumentPart!;

    public Body Body => Main.Document.Body!;

    public string? Title => document.PackageProperties.Title;

    public string? Language => document.PackageProperties.Language;

    public IReadOnlyList<string> Paragraphs => [.. Body.Descendants<Paragraph>().Select(Text)];

    /// <summary>The level and text of each, in order.</summary>
    public IReadOnlyList<(int Level, string Text)> Headings =>
    [
        .. from paragraph in Body.Descendants<Paragraph>()
           let name = StyleName(paragraph)
           where name.StartsWith("heading ", StringComparison.Ordinal)
           select (name[^1] - '0', Text(paragraph)),
    ];

    public static Task<Papers> OfAsync(Outcomes session, Stream? template = null) => OfAsync(session.Outcome, session.Answers, template);

    public static async Task<Papers> OfAsync(Outcome outcome, AnswerSource answers, Stream? template = null)
    {
        using var stream = new Forward();
        await WordExport.WriteAsync(outcome, answers, stream, template, TestContext.Current.CancellationToken);
        return new Papers(stream.Written);
    }

    public string StyleName(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        return Main.StyleDefinitionsPart!.Styles!.Elements<Style>().SingleOrDefault(style => style.StyleId == id)?.StyleName?.Val?.Value ?? "";
    }

    public IReadOnlyList<string> Faults() =>
    [
        .. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"),
    ];

    /// <summary>What somebody reads, with a break as a line end.</summary>
    public static string Text(OpenXmlElement element) => string.Concat(element.Descendants().Select(part => part switch
    {
        Text text => text.Text,
        Break => "\n",
        TabChar => "\t",
        _ => "",
    }));

    public void Dispose() => document.Dispose();

    /// <summary>A stream that can't seek and can't be read, like that of an upload.</summary>
    private sealed class Forward : Stream
    {
        private readonly MemoryStream stream = new();

        public byte[] Written => stream.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);
    }
}
