using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Commands;

/// <summary>
/// What the clock does in a session with a pace or a deadline. What the facilitator did, or moved, in the meantime is left alone.
/// </summary>
internal sealed class DeadlineClock(SessionWriter writer, SessionPace pace, TimeProvider time) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.MeetDeadline>(CloseAsync)
        .On<Work.OpenOnTime>(OpenAsync)
        .On<Work.RemindOnTime>(RemindAsync);

    /// <summary>Closes the round; where the session has a pace, the next one opens on the next working day.</summary>
    private async Task CloseAsync(Session session, Work.MeetDeadline work, CancellationToken cancellationToken)
    {
        if (IsOpen(session, work.Round))
            await writer.RunAsync(session.Id, now => new Command.Close(work.Round, pace.NextOpensAt(now)), cancellationToken);
    }

    private async Task OpenAsync(Session session, Work.OpenOnTime work, CancellationToken cancellationToken)
    {
        if (session.OpenRound is null && session.NextRound?.Number == work.Round)
            await writer.RunAsync(session.Id, now => new Command.Open(work.Round, pace.ClosesAt(now)), cancellationToken);
    }

    private async Task RemindAsync(Session session, Work.RemindOnTime work, CancellationToken cancellationToken)
    {
        if (IsOpen(session, work.Round))
            await writer.RunAsync(
                session.Id,
                now => new Command.Remind(work.Round, pace.RemindsAt(now.Round(work.Round)!) ?? time.GetUtcNow()),
                cancellationToken);
    }

    private static bool IsOpen(Session session, int round) => session.Round(round) is { Phase: RoundPhase.Open };
}

internal static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandTelemetry>()
        .AddSingleton<RoundSealing>()
        .AddSingleton<IWorkHandlers>(provider => provider.GetRequiredService<RoundSealing>())
        .AddSingleton<SessionWriter>()
        .AddSingleton<PersonalDataEraser>()
        .AddSingleton<SessionPace>()
        .AddSingleton<FollowUpTimes>()
        .AddSingleton<DecisionSaver>()
        .AddSingleton<IWorkHandlers, DeadlineClock>()
        .AddHostedService<FormerSessions>();
}
