using System.Globalization;
using System.Resources;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What users read, in one language: <c>Texts.resx</c> is Dutch, <c>Texts.en.resx</c> English.</summary>
public sealed class Texts : ResourceTexts
{
    private const int MostNames = 20;

    /// <summary>Of one name among many, in characters.</summary>
    private const int LongestName = 60;

    // Before the two languages, which are made with it.
    private static readonly ResourceManager Resources = new("Praatplaat.Cards.Texts", typeof(Texts).Assembly);

    public static readonly Texts Dutch = new(DutchCulture);

    public static readonly Texts English = new(EnglishCulture);

    private Texts(CultureInfo culture)
        : base(Resources, culture)
    {
    }

    /// <summary>Two letters: <c>nl</c> or <c>en</c>.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    /// <param name="locale">Such as <c>nl-NL</c> or <c>en-US</c>. Null and every language but English give Dutch.</param>
    public static Texts For(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Dutch;

    /// <summary>“Ayşe, Bram, Naima”, or the first twenty “en nog 25”: all the names of a big team would fill the card.</summary>
    internal string List(IReadOnlyList<string> names, int most = MostNames)
    {
        var shown = string.Join(", ", names.Take(most).Select(name => PlainText.Cut(name, LongestName)));
        return names.Count <= most ? shown : Format("Names.AndMore", shown, names.Count - most);
    }
}
