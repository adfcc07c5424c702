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

    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxSignal>()
        .AddSingleton<SessionWorker>()
        .AddSingleton<DeliveryRouter>()
        .AddSingleton<ChannelPoster>()
        .AddSingleton<PersonalPoster>()
        .AddSingleton<RosterReader>()
        .AddSingleton<SetUpPost>()
        .AddSingleton<OpeningPost>()
        .AddSingleton<RoundPost>()
        .AddSingleton<ControlPost>()
        .AddSingleton<LeadPost>()
        .AddSingleton<Reminders>()
        .AddSingleton<ActionsQuestionPost>()
        .AddSingleton<Deadline>()
        .AddSingleton<Closing>()
        .AddHostedService<OutboxDispatcher>();

    private static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddSingleton<ViewFactory>()
        .AddSingleton<TeamCheck>()
        .AddSingleton<Membership>()
        .AddSingleton<Attendance>()
        .AddSingleton<Admission>()
        .AddSingleton<ServiceAddress>()
        .AddSingleton<SessionWriter>()
        .AddSingleton<SessionRunner>()
        .AddSingleton<SessionFinder>()
        .AddSingleton<ProgressReader>()
        .AddSingleton<ControlReader>()
        .AddSingleton<SummaryReader>()
        .AddSingleton<FacilitatorDesk>();

    private static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddSingleton<Presses>()
        .AddSingleton<Words>()
        .AddSingleton<Conversations>()
        .AddSingleton<Acquaintance>()
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
        .AddSingleton<ShowStatus>()
        .AddSingleton<ShowHelp>();
}
