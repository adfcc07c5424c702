using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Routing;

/// <summary>Counts presses and words. Of a verb or word that the bot does not have it tells only that there was one.</summary>
internal sealed class RequestTelemetry(IMeterFactory meters)
{
    /// <summary>Stands for what somebody made up.</summary>
    private const string Other = "other";

    private readonly Counter<long> _presses = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.presses", "{press}", "Presses on buttons.");

    private readonly Counter<long> _words = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.words", "{message}", "Messages typed to the bot.");

    /// <param name="verb">Null for a verb that the bot does not have.</param>
    /// <param name="result">One of <see cref="PressResults"/>.</param>
    public void Pressed(string? verb, string result)
    {
        _presses.Add(1, new(Tags.Verb, verb ?? Other), new(Tags.Result, result));
        Tags.Note(Tags.Verb, verb ?? Other);
        Tags.Note(Tags.Result, result);
    }

    /// <param name="word">Null for anything that is no word of the bot.</param>
    public void Typed(string? word)
    {
        _words.Add(1, new KeyValuePair<string, object?>(Tags.Word, word ?? Other));
        Tags.Note(Tags.Word, word ?? Other);
    }
}

internal static class PressResults
{
    /// <summary>The press went to its act, which may still refuse it.</summary>
    public const string Taken = "taken";

    public const string TooFast = "too_fast";
    public const string TooLong = "too_long";
}
