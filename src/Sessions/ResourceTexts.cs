using System.Globalization;
using System.Resources;

namespace Praatplaat.Sessions;

/// <summary>What people read, in one language, out of resource files of one base name.</summary>
public abstract class ResourceTexts(ResourceManager resources, CultureInfo culture)
{
    protected static readonly CultureInfo DutchCulture = CultureInfo.GetCultureInfo("nl-NL");

    protected static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    public CultureInfo Culture => culture;

    /// <exception cref="KeyNotFoundException">No resource file has a text with this key.</exception>
    public string this[string key] =>
        resources.GetString(key, culture) ?? throw new KeyNotFoundException($"No text '{key}' in {culture.Name}.");

    /// <summary>The text with its placeholders filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(culture, this[key], values);

    /// <summary>The text <c>key.One</c> or <c>key.Many</c>. Placeholder 0 is the count, the others follow.</summary>
    public string Count(string key, int count, params ReadOnlySpan<object?> more) =>
        Format(count == 1 ? $"{key}.One" : $"{key}.Many", [count, .. more]);
}
