using Praatplaat.Bot.Routing;

namespace Praatplaat.Bot.Acts;

internal static class ActServices
{
    public static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddSingleton<SessionRunner>()
        .AddSingleton<FacilitatorReplies>()
        .AddSingleton<ReaderReplies>()
        .AddSingleton<PressedControl>()
        .AddSingleton<ConfirmFirst>()
        .AddSingleton<ChannelClaim>()
        .AddSingleton<RosterChoice>()
        .AddSingleton<SetUpScreens>()
        .AddSingleton<SetUpTrials>()
        .AddSingleton<IActs, PrepareSession>()
        .AddSingleton<IActs, StartSession>()
        .AddSingleton<IActs, Preview>()
        .AddSingleton<IActs, Rehearse>()
        .AddSingleton<IActs, EndSession>()
        .AddSingleton<IActs, ResumeSession>()
        .AddSingleton<IActs, DeleteSession>()
        .AddSingleton<IActs, LeadershipActs>()
        .AddSingleton<IActs, ManagerActs>()
        .AddSingleton<IActs, RoundPacing>()
        .AddSingleton<IActs, ExtendAndRemind>()
        .AddSingleton<IActs, PlanActs>()
        .AddSingleton<IActs, ShowPoster>()
        .AddSingleton<IActs, MyDays>()
        .AddSingleton<IActs, TakePart>()
        .AddSingleton<IActs, MyData>()
        .AddSingleton<IActs, ChooseKeyPoints>()
        .AddSingleton<IActs, ReopenRound>()
        .AddSingleton<IActs, MemberAnswer>()
        .AddSingleton<IActs, ChooseTogether>()
        .AddSingleton<OwnActions>()
        .AddSingleton<IActs>(provider => provider.GetRequiredService<OwnActions>())
        .AddSingleton<IActs, MemberActions>()
        .AddSingleton<IActs, ShowSummary>()
        .AddSingleton<IActs, ReplyToTeam>()
        .AddSingleton<IActs, CompareSessions>()
        .AddSingleton<IActs, ExportOutcome>()
        .AddSingleton<IFileConsents, ExportConsent>()
        .AddSingleton<IActs, ShowStatus>()
        .AddSingleton<IActs, ShowHelp>()
        .AddSingleton<IActs, ChooseSession>()
        .AddSingleton<IActs, DeliveryProblemActs>();
}
