using Praatplaat.Bot.Outbox;

namespace Praatplaat.Bot.Messages;

internal static class MessageServices
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<RoundForm>()
        .AddSingleton<FanOut>()
        .AddSingleton<MissedMessages>()
        .AddSingleton<AppInstallation>()
        .AddSingleton<IWorkHandlers, SetUpMessage>()
        .AddSingleton<IWorkHandlers, OpeningMessage>()
        .AddSingleton<IWorkHandlers, RoundThread>()
        .AddSingleton<IWorkHandlers, ControlMessage>()
        .AddSingleton<IWorkHandlers, FacilitatorNews>()
        .AddSingleton<IWorkHandlers, LeadershipMessages>()
        .AddSingleton<IWorkHandlers, ManagerMessages>()
        .AddSingleton<IWorkHandlers, ClosingMessages>()
        .AddSingleton<IWorkHandlers, ReplyMessages>()
        .AddSingleton<IWorkHandlers, ReplyReminder>()
        .AddSingleton<IWorkHandlers, ErasureNotice>()
        .AddSingleton<IWorkHandlers, ExportMessages>()
        .AddSingleton<IWorkHandlers, StopMessages>()
        .AddSingleton<IWorkHandlers, RosterUpdate>()
        .AddMemberMessages<Reminders>()
        .AddMemberMessages<DotRequests>()
        .AddMemberMessages<ActionRequests>()
        .AddSingleton<IMemberMessageSource, FollowUpQuestions>();

    private static IServiceCollection AddMemberMessages<TMessages>(this IServiceCollection services)
        where TMessages : class, IWorkHandlers, IMemberMessageSource => services
        .AddSingleton<TMessages>()
        .AddSingleton<IWorkHandlers>(provider => provider.GetRequiredService<TMessages>())
        .AddSingleton<IMemberMessageSource>(provider => provider.GetRequiredService<TMessages>());
}
