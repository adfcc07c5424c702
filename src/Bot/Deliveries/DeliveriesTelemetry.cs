using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Counts the messages that follow from a session, by which card it is. Those that failed are counted as work: see <see cref="Outbox.OutboxTelemetry"/>.</summary>
internal sealed class DeliveryTelemetry(IMeterFactory meters)
{
    private readonly Counter<long> _messages = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.messages", "{message}", "Messages of sessions that reached Teams, or that a member can't get.");

    public void Sent(string name) => Count(name, "sent");

    public void Updated(string name) => Count(name, "updated");

    /// <summary>For good: this member can't be reached.</summary>
    public void Refused(string name) => Count(name, "refused");

    private void Count(string name, string result)
    {
        if (_messages.Enabled)
            _messages.Add(1, new(Tags.Message, PostNames.KindOf(name)), new(Tags.Result, result));
    }
}
