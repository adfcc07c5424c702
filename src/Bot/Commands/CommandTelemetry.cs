using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Sessions.Rules;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Commands;

/// <summary>Counts commands, of people and of the clock, by what was decided.</summary>
internal sealed class CommandTelemetry(IMeterFactory meters)
{
    private readonly Counter<long> _commands = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.commands", "{command}", "Decisions about sessions, of people and of the clock.");

    private readonly Counter<long> _answers = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.answers", "{answer}", "Answers saved, changed ones again.");

    public void Decided(Command command, Decision decision)
    {
        var (result, reason) = decision switch
        {
            Decision.Refused refused => ("refused", Reason(refused.Refusal).GetType().Name),
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

    /// <summary>Of a form, the first thing that is wrong with it.</summary>
    private static Refusal Reason(Refusal refusal) => refusal is Refusal.FaultyForm form ? form.Faults[0] : refusal;
}
