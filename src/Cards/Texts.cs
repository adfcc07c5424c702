using System.Globalization;
using System.Resources;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What users read, in one language: <c>Texts.resx</c> is Dutch, <c>Texts.en.resx</c> English; another is another file.</summary>
public sealed class Texts : ResourceTexts
{
    private const int MostNames = 20;

    /// <summary>Of one name among many, in characters.</summary>
    private const int LongestName = 60;

    // Before the two languages, which are made with it.
    private static readonly ResourceManager Resources = new("Praatplaat.Cards.Texts", typeof(Texts).Assembly);

    private static readonly Languages<Texts> All = new(Resources, culture => new Texts(culture));

    public static readonly Texts Dutch = All.For("nl");

    public static readonly Texts English = All.For("en");

    private Texts(CultureInfo culture)
        : base(Resources, culture)
    {
    }

    /// <summary>Two letters, such as <c>nl</c> or <c>en</c>.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    /// <summary>“Nederlands”, “English”.</summary>
    public string LanguageName => Culture.TextInfo.ToTitleCase(CultureInfo.GetCultureInfo(Language).NativeName);

    /// <param name="locale">Such as <c>nl-NL</c> or <c>en-US</c>. Null, and every language without a file, give Dutch.</param>
    public static Texts For(string? locale) => All.For(locale);

    /// <summary>“Ayşe, Bram, Naima”, or the first twenty “en nog 25”: all the names of a big team would fill the card.</summary>
    internal string List(IReadOnlyList<string> names, int most = MostNames)
    {
        var shown = string.Join(", ", names.Take(most).Select(name => PlainText.Cut(name, LongestName)));
        return names.Count <= most ? shown : Format("Names.AndMore", shown, names.Count - most);
    }
}
