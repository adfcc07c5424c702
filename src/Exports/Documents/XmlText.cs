using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>Typed text as text of a document: nothing in it is taken for a field, a link or markup.</summary>
internal static class XmlText
{
    /// <summary>The text without what XML can't hold: control characters and halves of pairs.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
            if (XmlConvert.IsXmlChar(text[index]))
                clean.Append(text[index]);
            else if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                clean.Append(text[index]).Append(text[++index]);
        return clean.ToString();
    }

    /// <summary>The same on one line, for what holds no break: a title, an alt text.</summary>
    public static string OneLine(string text) => Clean(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>What a run holds: texts, with breaks and tabs between them.</summary>
    public static IEnumerable<OpenXmlElement> Content(string text)
    {
        var clean = Clean(text.ReplaceLineEndings("\n"));
        var begin = 0;
        while (clean.AsSpan(begin).IndexOfAny('\n', '\t') is var length && length >= 0)
        {
            if (length > 0)
                yield return Piece(clean.Substring(begin, length));
            yield return clean[begin + length] == '\n' ? new Break() : new TabChar();
            begin += length + 1;
        }

        if (begin < clean.Length)
            yield return Piece(clean[begin..]);
    }

    private static Text Piece(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static bool IsClean(string text)
    {
        foreach (var character in text)
            if (!XmlConvert.IsXmlChar(character))
                return false;
        return true;
    }
}
