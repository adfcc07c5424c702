using System.Globalization;
using System.Resources;

namespace Praatplaat.Exports;

/// <summary>What readers of an export read, in the language of its playbook: <c>Words.resx</c> is Dutch, <c>Words.en.resx</c> English.</summary>
public sealed class Words
{
    private static readonly Words Dutch = new(CultureInfo.GetCultureInfo("nl-NL"));

    private static readonly Words English = new(CultureInfo.GetCultureInfo("en-GB"));

    private static readonly ResourceManager Resources = new("Praatplaat.Exports.Words", typeof(Words).Assembly);

    private Words(CultureInfo culture) => Culture = culture;

    public CultureInfo Culture { get; }

    /// <exception cref="KeyNotFoundException">No resource file has a text with this key.</exception>
    public string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new KeyNotFoundException($"No word '{key}' in {Culture.Name}.");

    /// <param name="language"><c>nl</c> or <c>en</c>; every other gives Dutch.</param>
    public static Words For(string language) => language == "en" ? English : Dutch;

    /// <summary>The text with its placeholders filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>The text <c>key.One</c> or <c>key.Many</c>. Placeholder 0 is the count, the others follow.</summary>
    public string Count(string key, int count, params ReadOnlySpan<object?> more) =>
        Format(count == 1 ? $"{key}.One" : $"{key}.Many", [count, .. more]);
}
