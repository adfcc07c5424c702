using System.Globalization;
using System.Resources;
using Praatplaat.Sessions;

namespace Praatplaat.Exports;

/// <summary>What readers of an export read, in the language of its playbook: <c>Words.resx</c> is Dutch, <c>Words.en.resx</c> English.</summary>
public sealed class Words : ResourceTexts
{
    private static readonly ResourceManager Resources = new("Praatplaat.Exports.Words", typeof(Words).Assembly);

    private static readonly Words Dutch = new(DutchCulture);

    private static readonly Words English = new(EnglishCulture);

    private Words(CultureInfo culture)
        : base(Resources, culture)
    {
    }

    /// <param name="language"><c>nl</c> or <c>en</c>; every other gives Dutch.</param>
    public static Words For(string language) => language == "en" ? English : Dutch;
}
