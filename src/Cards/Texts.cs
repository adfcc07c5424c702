using System.Globalization;
using System.Resources;

namespace Praatplaat.Cards;

/// <summary>What users read, in one language: <c>Texts.resx</c> is Dutch, <c>Texts.en.resx</c> English.</summary>
public sealed class Texts
{
    public static readonly Texts Dutch = new(CultureInfo.GetCultureInfo("nl-NL"));

    public static readonly Texts English = new(CultureInfo.GetCultureInfo("en-GB"));

    private static readonly ResourceManager Resources = new("Praatplaat.Cards.Texts", typeof(Texts).Assembly);

    private Texts(CultureInfo culture) => Culture = culture;

    public CultureInfo Culture { get; }

    /// <exception cref="KeyNotFoundException">A card asks for a text that no resource file has.</exception>
    public string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new KeyNotFoundException($"No text '{key}' in {Culture.Name}.");

    /// <summary>By a locale such as <c>nl-NL</c> or <c>en-US</c>; Dutch where it is missing or another language.</summary>
    public static Texts For(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Dutch;

    /// <summary>The text with its places filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>The text for one or for many: <c>key.One</c> or <c>key.Many</c>, the count in place 0, what else there is after it.</summary>
    public string Count(string key, int count, params ReadOnlySpan<object?> more) =>
        Format(count == 1 ? $"{key}.One" : $"{key}.Many", [count, .. more]);
}
