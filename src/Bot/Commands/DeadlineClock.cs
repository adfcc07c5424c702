using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Commands;

/// <summary>
/// What the clock does in a session with a deadline. A round that was closed by hand, or whose deadline was moved, is left alone.
/// </summary>
internal sealed class DeadlineClock(SessionWriter writer, WorkingHours hours, TimeProvider time) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.MeetDeadline>(CloseAsync)
        .On<Work.RemindOnTime>(RemindAsync);

    /// <summary>Closes the round; where the session has a pace, the next one opens.</summary>
    private async Task CloseAsync(Session session, Work.MeetDeadline work, CancellationToken cancellationToken)
    {
        if (session.OpenRound?.Number == work.Round)
            await writer.RunAsync(
                session.Id,
                now => now.Settings.Pace is { } pace
                    ? new Command.Advance(hours.Deadline(time.GetUtcNow(), pace))
                    : new Command.Close(work.Round),
                cancellationToken);
    }

    private async Task RemindAsync(Session session, Work.RemindOnTime work, CancellationToken cancellationToken)
    {
        if (session.OpenRound?.Number == work.Round)
            await writer.RunAsync(session.Id, _ => new Command.Remind(work.Round, hours.NextFrom(time.GetUtcNow())), cancellationToken);
    }
}

internal static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandTelemetry>()
        .AddSingleton<SessionWriter>()
        .AddSingleton<IWorkHandlers, DeadlineClock>();
}
