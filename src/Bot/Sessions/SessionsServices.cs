using Microsoft.Extensions.Options;
using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;

namespace Praatplaat.Bot.Sessions;

internal static class SessionsServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SessionsOptions>().Bind(configuration.GetSection("Sessions")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SessionsOptions>, SessionsOptionsValidator>();
        services.AddSingleton(provider => SessionsOptionsValidator.Hours(provider.GetRequiredService<IOptions<SessionsOptions>>().Value));
        return services.AddReaders().AddActs();
    }

    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection("Outbox"))
            .Validate(options => options.Pause > TimeSpan.Zero, "Outbox:Pause must be more than nothing, such as 00:00:02.")
            .Validate(options => options.Lease >= OutboxOptions.ShortestLease, "Outbox:Lease must be two seconds (00:00:02) or more.")
            .ValidateOnStart();
        return services.AddDispatcher().AddDeliveries();
    }

    private static IServiceCollection AddDispatcher(this IServiceCollection services) => services
        .AddSingleton<OutboxSignal>()
        .AddSingleton<OutboxWriter>()
        .AddSingleton<OutboxTelemetry>()
        .AddSingleton<UpdateThrottle>()
        .AddSingleton<SessionLeases>()
        .AddSingleton<ReadyWork>()
        .AddSingleton<SessionWorker>()
        .AddSingleton<WorkRunner>()
        .AddSingleton<WorkFailures>()
        .AddSingleton<MemberMessageSender>()
        .AddHostedService<OutboxDispatcher>();

    private static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<DeliveryRouter>()
        .AddSingleton<DeliveryTelemetry>()
        .AddSingleton<ReliableSend>()
        .AddSingleton<ChannelPoster>()
        .AddSingleton<PersonalChat>()
        .AddSingleton<FormFinder>()
        .AddSingleton<DeliveryEvidence>()
        .AddSingleton<PersonalPoster>()
        .AddSingleton<RosterSync>()
        .AddSingleton<SetUpMessage>()
        .AddSingleton<OpeningMessage>()
        .AddSingleton<RoundThread>()
        .AddSingleton<ControlMessage>()
        .AddSingleton<LeadershipMessages>()
        .AddSingleton<FanOut>()
        .AddSingleton<MemberMessageFactory>()
        .AddSingleton<ScheduledCommands>()
        .AddSingleton<ClosingMessages>();

    private static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddSingleton<ViewFactory>()
        .AddSingleton<SessionTelemetry>()
        .AddSingleton<ParticipantFilter>()
        .AddSingleton<LiveMembership>()
        .AddSingleton<Membership>()
        .AddSingleton<RosterWriter>()
        .AddSingleton<Admission>()
        .AddSingleton<ServiceUrlRefresh>()
        .AddSingleton<SessionWriter>()
        .AddSingleton<SessionRunner>()
        .AddSingleton<SessionFinder>()
        .AddSingleton<ProgressReader>()
        .AddSingleton<ParticipationReader>()
        .AddSingleton<DeliveryReader>()
        .AddSingleton<ReportReader>()
        .AddSingleton<ControlReader>()
        .AddSingleton<RoundReader>()
        .AddSingleton<SummaryReader>()
        .AddSingleton<SetAsideMessages>()
        .AddSingleton<FacilitatorReplies>();

    private static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddSingleton<Presses>()
        .AddSingleton<Words>()
        .AddSingleton<MessageDeduplication>()
        .AddSingleton<ReplySender>()
        .AddSingleton<Contacts>()
        .AddSingleton<Welcome>()
        .AddSingleton<ChangeTeam>()
        .AddSingleton<PrepareSession>()
        .AddSingleton<StartSession>()
        .AddSingleton<CancelSession>()
        .AddSingleton<FinishSession>()
        .AddSingleton<ShowControl>()
        .AddSingleton<HandOver>()
        .AddSingleton<TakeOver>()
        .AddSingleton<OpenRound>()
        .AddSingleton<AdvanceRound>()
        .AddSingleton<CloseRound>()
        .AddSingleton<ReopenRound>()
        .AddSingleton<ExtendRound>()
        .AddSingleton<RemindMembers>()
        .AddSingleton<SubmitAnswer>()
        .AddSingleton<ShowMyAnswer>()
        .AddSingleton<AskActions>()
        .AddSingleton<SubmitActions>()
        .AddSingleton<ShowSummary>()
        .AddSingleton<ShowDelivery>()
        .AddSingleton<RetryDelivery>()
        .AddSingleton<DismissDelivery>()
        .AddSingleton<ShowStatus>()
        .AddSingleton<ShowHelp>();
}
