namespace Praatplaat.Bot.Outbox;

/// <summary>Settings under <c>Outbox</c>.</summary>
internal sealed class OutboxOptions
{
    public static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long an instance has a session to itself without renewing. At most this long, a session waits for an instance that died.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The time between two updates of one card: Teams takes 1,800 an hour in a conversation.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);
}

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection("Outbox"))
            .Validate(options => options.Pause > TimeSpan.Zero, "Outbox:Pause must be more than nothing, such as 00:00:02.")
            .Validate(options => options.Lease >= OutboxOptions.ShortestLease, "Outbox:Lease must be two seconds (00:00:02) or more.")
            .ValidateOnStart();
        return services
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxWriter>()
            .AddSingleton<OutboxTelemetry>()
            .AddSingleton<UpdateThrottle>()
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
