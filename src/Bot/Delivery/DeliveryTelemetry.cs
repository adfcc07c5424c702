using System.Diagnostics.Metrics;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Delivery;

/// <summary>Counts the messages of sessions by the card that they carry. Failed ones are counted as work, in the outbox.</summary>
internal sealed class DeliveryTelemetry(IMeterFactory meters)
{
    private readonly Counter<long> _messages = meters.Create(Tracing.Name)
        .CreateCounter<long>("praatplaat.messages", "{message}", "Messages of sessions that reached Teams, or that a member can't get.");

    public void Sent(string name) => Count(name, "sent");

    public void Updated(string name) => Count(name, "updated");

    /// <summary>This member can't be reached, for good.</summary>
    public void Refused(string name) => Count(name, "refused");

    private void Count(string name, string result)
    {
        if (_messages.Enabled)
            _messages.Add(1, new(Tags.Message, PostNames.KindOf(name)), new(Tags.Result, result));
    }
}

internal static partial class DeliveryLog
{
    [LoggerMessage(LogLevel.Warning, "A member of session {Session} can't be reached one to one: {Code}")]
    public static partial void MemberUnreachable(this ILogger log, string session, LogText code);
}
