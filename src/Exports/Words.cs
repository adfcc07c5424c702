using System.Globalization;
using System.Resources;
using Praatplaat.Sessions;

namespace Praatplaat.Exports;

/// <summary>What readers of an export read, in the language of its playbook: <c>Words.resx</c> is Dutch, <c>Words.en.resx</c> English; another is another file.</summary>
public sealed class Words : ResourceTexts
{
    private static readonly ResourceManager Resources = new("Praatplaat.Exports.Words", typeof(Words).Assembly);

    private static readonly Languages<Words> All = new(Resources, culture => new Words(culture));

    private Words(CultureInfo culture)
        : base(Resources, culture)
    {
    }

    /// <summary>What became of an action; null where that was not said.</summary>
    public string? Of(ActionOutcome? outcome) => outcome switch
    {
        null => null,
        ActionOutcome.Done => this["Doc.OutcomeDone"],
        ActionOutcome.Partly => this["Doc.OutcomePartly"],
        _ => this["Doc.OutcomeNotYet"],
    };

    /// <param name="language">Such as <c>nl</c> or <c>en</c>; one without a file gives Dutch.</param>
    public static Words For(string language) => All.For(language);
}
