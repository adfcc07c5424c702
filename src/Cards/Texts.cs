using System.Globalization;
using System.Resources;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What users read, in one language: <c>Texts.resx</c> is Dutch, <c>Texts.en.resx</c> English.</summary>
public sealed class Texts
{
    public static readonly Texts Dutch = new(CultureInfo.GetCultureInfo("nl-NL"));

    public static readonly Texts English = new(CultureInfo.GetCultureInfo("en-GB"));

    private const int MostNames = 20;

    /// <summary>Of one name among many, in characters.</summary>
    private const int LongestName = 60;

    private static readonly ResourceManager Resources = new("Praatplaat.Cards.Texts", typeof(Texts).Assembly);

    private Texts(CultureInfo culture) => Culture = culture;

    public CultureInfo Culture { get; }

    /// <summary>Two letters: <c>nl</c> or <c>en</c>.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    /// <exception cref="KeyNotFoundException">No resource file has a text with this key.</exception>
    public string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new KeyNotFoundException($"No text '{key}' in {Culture.Name}.");

    /// <param name="locale">Such as <c>nl-NL</c> or <c>en-US</c>. Null and every language but English give Dutch.</param>
    public static Texts For(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Dutch;

    /// <summary>The text with its placeholders filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>The text <c>key.One</c> or <c>key.Many</c>. Placeholder 0 is the count, the others follow.</summary>
    public string Count(string key, int count, params ReadOnlySpan<object?> more) =>
        Format(count == 1 ? $"{key}.One" : $"{key}.Many", [count, .. more]);

    /// <summary>“Ayşe, Bram, Naima”, or the first twenty “en nog 25”: all the names of a big team would fill the card.</summary>
    internal string List(IReadOnlyList<string> names, int most = MostNames)
    {
        var shown = string.Join(", ", names.Take(most).Select(name => PlainText.Cut(name, LongestName)));
        return names.Count <= most ? shown : Format("Names.AndMore", shown, names.Count - most);
    }
}
