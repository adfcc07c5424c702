using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Praatplaat.Bot.Pages;

/// <summary>Markup. A text gets into it only through <see cref="Of"/>, which encodes it.</summary>
internal sealed record Html
{
    public static readonly Html Empty = new("");

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>What stands in the source is markup; what is filled in is text, unless it is markup already.</summary>
    /// <param name="markup">An interpolated string. Attributes are in double quotes.</param>
    public static Html Of(HtmlHandler markup) => new(markup.ToString());

    /// <summary>Markup of our own that is no literal: a style sheet, a path.</summary>
    public static Html OfOwn(string markup) => new(markup);

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    public override string ToString() => _markup;
}

/// <summary>Encodes what is filled in. The compiler calls it.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler(int literalLength, int formattedCount)
{
    private const int Guess = 40;

    private readonly StringBuilder _markup = new(literalLength + (formattedCount * Guess));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string text) => _markup.Append(WebUtility.HtmlEncode(text));

    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup) => _markup.Append(markup);

    public override string ToString() => _markup.ToString();
}
