using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Praatplaat.Exports.Chapters;
using Praatplaat.Exports.Documents;

namespace Praatplaat.Exports.Word;

/// <summary>A Word document that goes straight into a policy paper: a title page, half a page in short, a chapter for each theme, all answers.</summary>
public static class WordExport
{
    /// <summary>
    /// Writes a .docx. The stream is only written to, from begin to end, so it need not be able to seek. It is written to without await: not for
    /// the body of a web response, unless that allows it.
    /// </summary>
    /// <param name="template">
    /// A .docx or .dotx of the house style: its styles, theme, page set-up, header and footer are used, its text is not. Null for our own style.
    /// </param>
    /// <exception cref="TemplateException">The template can't be read. Nothing is written then.</exception>
    public static async Task WriteAsync(
        Outcome outcome, AnswerSource answers, Stream stream, Stream? template, CancellationToken cancellationToken)
    {
        var words = Words.For(outcome.Playbook.Language);
        var matter = new Matter(outcome, words);
        var (chapters, annex) = (await ChaptersAsync(matter, answers, cancellationToken), new Annex(matter));
        var sources = Sources.Create(matter).ToList();
        var properties = new Properties(
            outcome.Session.Settings.Title, outcome.Municipality, words.Culture.Name, words["Doc.Page"], outcome.At);
        var shell = await Shell.CreateAsync(properties, [.. chapters, .. sources], template, cancellationToken);
        var elements = new BlockElements(
            shell, [.. chapters.OfType<Heading>(), .. annex.Headings, .. sources.OfType<Heading>()]);
        await shell.WriteAsync(stream, WriteTextAsync, cancellationToken);

        async Task WriteTextAsync(Stream text)
        {
            using var writer = new OpenXmlPartWriter(text);
            writer.WriteStartDocument(standalone: true);
            writer.WriteStartElement(new Document());
            writer.WriteStartElement(new Body());
            chapters.ForEach(Write);
            await foreach (var block in annex.BlocksAsync(answers, cancellationToken))
                Write(block);
            sources.ForEach(Write);
            writer.WriteElement(shell.Section);
            writer.WriteEndElement();
            writer.WriteEndElement();

            void Write(Block block)
            {
                foreach (var element in elements.Of(block))
                    writer.WriteElement(element);
            }
        }
    }

    /// <summary>All before the annex.</summary>
    private static async Task<List<Block>> ChaptersAsync(Matter matter, AnswerSource answers, CancellationToken cancellationToken)
    {
        List<Block> blocks = [.. Front.TitlePage(matter), .. InShort.Chapter(matter), .. Front.Context(matter)];
        foreach (var theme in matter.Themes.Concat(matter.Visions))
            blocks.AddRange(await ThemeChapter.CreateAsync(matter, theme, answers, cancellationToken));
        return [.. blocks, .. Choices.Actions(matter), .. Replies.Chapter(matter)];
    }
}
