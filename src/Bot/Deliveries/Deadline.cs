using Praatplaat.Bot.Sessions;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Deliveries;

/// <summary>What the clock does in a session with a deadline. What has been done by hand, or put off, is left alone.</summary>
internal sealed class ScheduledCommands(SessionWriter writer, WorkingHours hours, TimeProvider time)
{
    /// <summary>Closes the round; with a pace, the next one opens.</summary>
    public async Task MeetAsync(Session session, int round, CancellationToken cancellationToken)
    {
        if (session.OpenRound?.Number != round)
            return;
        await writer.RunAsync(
            session.Id,
            now => now.Settings.Pace is null ? new Command.Close(round) : new Command.Advance(OpenRound.ClosesAt(now, hours, time)),
            cancellationToken);
    }

    public async Task RemindAsync(Session session, int round, CancellationToken cancellationToken)
    {
        if (session.OpenRound?.Number == round)
            await writer.RunAsync(session.Id, _ => new Command.Remind(round, hours.NextFrom(time.GetUtcNow())), cancellationToken);
    }
}
