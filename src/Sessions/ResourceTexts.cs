using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Praatplaat.Sessions;

/// <summary>
/// What people read, in one language, out of resource files of one base name. The file without a language is Dutch; each other language is
/// one more file, such as <c>Texts.de.resx</c>, which is found by its name.
/// </summary>
public abstract class ResourceTexts(ResourceManager resources, CultureInfo culture)
{
    public CultureInfo Culture => culture;

    /// <exception cref="KeyNotFoundException">No resource file has a text with this key.</exception>
    public string this[string key] =>
        resources.GetString(key, culture) ?? throw new KeyNotFoundException($"No text '{key}' in {culture.Name}.");

    /// <summary>The text with its placeholders filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(culture, this[key], values);

    /// <summary>The texts of a product in each language that it has.</summary>
    protected sealed class Languages<T>(ResourceManager resources, Func<CultureInfo, T> create)
        where T : ResourceTexts
    {
        private const string First = "nl";

        private readonly ConcurrentDictionary<string, T?> _known = new(StringComparer.Ordinal);

        /// <param name="locale">Such as <c>nl</c> or <c>en-US</c>. Null, and every language that there is no file for, give Dutch.</param>
        public T For(string? locale)
        {
            var language = locale?.Split('-', '_')[0].ToLowerInvariant();
            return (language is { Length: 2 or 3 } && language.All(char.IsAsciiLetter) ? _known.GetOrAdd(language, Find) : null)
                ?? _known.GetOrAdd(First, Find)!;
        }

        private T? Find(string language) => resources.GetResourceSet(CultureInfo.GetCultureInfo(language), true, tryParents: false) is null
            ? null
            : create(CultureInfo.GetCultureInfo(language switch
            {
                First => "nl-NL",
                // Not the American order of a date.
                "en" => "en-GB",
                _ => language,
            }));
    }

    /// <summary>The text <c>key.One</c> or <c>key.Many</c>. Placeholder 0 is the count, the others follow.</summary>
    public string Count(string key, int count, params ReadOnlySpan<object?> more) =>
        Format(count == 1 ? $"{key}.One" : $"{key}.Many", [count, .. more]);
}
