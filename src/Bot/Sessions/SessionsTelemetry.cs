using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Sessions;

/// <summary>What people ask for, and what comes of it. Of a verb or word that no card or help offers, only that there was one.</summary>
internal sealed class SessionTelemetry(IMeterFactory meters)
{
    /// <summary>In the place of what somebody made up.</summary>
    private const string Other = "other";

    private readonly Counter<long> _presses = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.presses", "{press}", "Presses on buttons.");

    private readonly Counter<long> _words = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.words", "{message}", "Messages typed to the bot.");

    private readonly Counter<long> _commands = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.commands", "{command}", "Decisions about sessions, of people and of the clock.");

    private readonly Counter<long> _answers = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.answers", "{answer}", "Answers saved, changed ones again.");

    public void Pressed(string? verb, string result)
    {
        var known = Verbs.IsKnown(verb) ? verb : Other;
        _presses.Add(1, new(Tags.Verb, known), new(Tags.Result, result));
        Tags.Note(Tags.Verb, known);
        Tags.Note(Tags.Result, result);
    }

    /// <param name="word">Null for what is not a word of the bot's.</param>
    public void Typed(string? word)
    {
        _words.Add(1, new KeyValuePair<string, object?>(Tags.Word, word ?? Other));
        Tags.Note(Tags.Word, word ?? Other);
    }

    public void Decided(Command command, Decision decision)
    {
        var (result, reason) = decision switch
        {
            Decision.Refused refused => ("refused", refused.Refusal.GetType().Name),
            Decision.Accepted { Events.Count: 0 } => ("nothing_new", null),
            _ => ("accepted", null),
        };
        if (reason is null)
            _commands.Add(1, new(Tags.Command, command.GetType().Name), new(Tags.Result, result));
        else
            _commands.Add(1, new(Tags.Command, command.GetType().Name), new(Tags.Result, result), new(Tags.Reason, reason));
        if (decision is Decision.Accepted { Events: [Event.AnswerGiven] })
            _answers.Add(1);
    }
}

/// <summary>What <see cref="SessionTelemetry.Pressed"/> is told.</summary>
internal static class PressResults
{
    /// <summary>Brought to its act, which may still refuse it.</summary>
    public const string Taken = "taken";

    public const string TooFast = "too_fast";
    public const string TooLong = "too_long";
}
