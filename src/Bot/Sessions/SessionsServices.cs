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
        .AddSingleton<Errands>()
        .AddSingleton<OutboxTelemetry>()
        .AddSingleton<Calm>()
        .AddSingleton<SessionLeases>()
        .AddSingleton<ReadyWork>()
        .AddSingleton<SessionWorker>()
        .AddSingleton<WorkDesk>()
        .AddSingleton<WorkFailures>()
        .AddSingleton<MemberPosts>()
        .AddHostedService<OutboxDispatcher>();

    private static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<DeliveryRouter>()
        .AddSingleton<DeliveriesTelemetry>()
        .AddSingleton<CarefulSend>()
        .AddSingleton<ChannelPoster>()
        .AddSingleton<PersonalChat>()
        .AddSingleton<FormFinder>()
        .AddSingleton<PressProof>()
        .AddSingleton<PersonalPoster>()
        .AddSingleton<RosterReader>()
        .AddSingleton<SetUpPost>()
        .AddSingleton<OpeningPost>()
        .AddSingleton<RoundPost>()
        .AddSingleton<ControlPost>()
        .AddSingleton<LeadPost>()
        .AddSingleton<Spread>()
        .AddSingleton<MemberMessages>()
        .AddSingleton<Deadline>()
        .AddSingleton<Closing>();

    private static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddSingleton<ViewFactory>()
        .AddSingleton<SessionsTelemetry>()
        .AddSingleton<Participants>()
        .AddSingleton<TeamCheck>()
        .AddSingleton<Membership>()
        .AddSingleton<Attendance>()
        .AddSingleton<Admission>()
        .AddSingleton<ServiceAddress>()
        .AddSingleton<SessionWriter>()
        .AddSingleton<SessionRunner>()
        .AddSingleton<SessionFinder>()
        .AddSingleton<ProgressReader>()
        .AddSingleton<StandingReader>()
        .AddSingleton<DeliveryReader>()
        .AddSingleton<ReportReader>()
        .AddSingleton<ControlReader>()
        .AddSingleton<RoundReader>()
        .AddSingleton<SummaryReader>()
        .AddSingleton<StuckDesk>()
        .AddSingleton<FacilitatorDesk>();

    private static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddSingleton<Presses>()
        .AddSingleton<Words>()
        .AddSingleton<Once>()
        .AddSingleton<Conversations>()
        .AddSingleton<Acquaintance>()
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
