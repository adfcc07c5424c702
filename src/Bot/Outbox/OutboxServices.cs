using Praatplaat.Bot.Hosting;

namespace Praatplaat.Bot.Outbox;

/// <summary>Settings under <c>Outbox</c>.</summary>
internal sealed class OutboxOptions
{
    public static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>How long a question, or a form on which somebody types, may stand in the place of the control card before that comes back.</summary>
    public static readonly TimeSpan TypingTime = TimeSpan.FromMinutes(15);

    /// <summary>How long the control card is left alone where it says what came of a press, and an update will not.</summary>
    public static readonly TimeSpan ReadingTime = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long an instance has a session to itself without renewing. At most this long, and until the next look for work, a session waits
    /// for an instance that died.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The time between two updates of one card: Teams takes 1,800 an hour in a conversation.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long the control card is left alone where only its numbers change: an update folds in what its reader has unfolded.
    /// </summary>
    public TimeSpan Rest => Pause * PausesOfRest < LongestPause ? Pause * PausesOfRest : LongestPause;

    private const int PausesOfRest = 30;
}

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<OutboxOptions>(configuration, "Outbox")
            .Validate(
                options => options.Pause > TimeSpan.Zero && options.Pause <= OutboxOptions.LongestPause,
                "Outbox:Pause must be more than nothing, such as 00:00:02, and a minute (00:01:00) at most. A number alone is so many days.")
            .Validate(
                options => options.Lease >= OutboxOptions.ShortestLease && options.Lease <= OutboxOptions.LongestLease,
                "Outbox:Lease must be two seconds (00:00:02) or more, and ten minutes (00:10:00) at most. A number alone is so many days.")
            .ValidateOnStart();
        return services
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxWriter>()
            .AddSingleton<OutboxTelemetry>()
            .AddSingleton<UpdateThrottle>()
            .AddSingleton<ControlAtRest>()
            .AddSingleton<SessionLeases>()
            .AddSingleton<SessionWorker>()
            .AddSingleton<DueWorkRunner>()
            .AddSingleton<WorkRunner>()
            .AddSingleton<WorkHandlers>()
            .AddSingleton<WorkFailures>()
            .AddSingleton<SetAsideMessages>()
            .AddSingleton<MemberMessages>()
            .AddSingleton<MemberMessageSender>()
            .AddHostedService<OutboxDispatcher>();
    }
}
