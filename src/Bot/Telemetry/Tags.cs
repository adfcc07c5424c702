using Praatplaat.Teams.Diagnostics;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Bot.Telemetry;

/// <summary>
/// Names of what metrics and spans are told apart by. Each has few values, which the bot itself makes up; the one exception is
/// <see cref="Session"/>, on spans alone. Nothing that people typed or that names them, a place or an address is a tag.
/// </summary>
internal static class Tags
{
    public const string Verb = "praatplaat.verb";
    public const string Word = "praatplaat.word";
    public const string Command = "praatplaat.command";
    public const string Message = "praatplaat.message";
    public const string Work = "praatplaat.work";
    public const string Tries = "praatplaat.tries";
    public const string Result = "praatplaat.result";
    public const string Reason = "praatplaat.reason";
    public const string Kind = "praatplaat.kind";
    public const string Session = "praatplaat.session";

    /// <summary>Adds to the span that is under way, if it is one of the bot's and somebody listens.</summary>
    public static void Note(string tag, string? value)
    {
        if (TraceSpan.Current is { Source.Name: Tracing.Name } span)
            span.SetTag(tag, value);
    }
}
