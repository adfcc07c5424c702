namespace Praatplaat.Bot.Access;

internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<ParticipantFilter>()
        .AddSingleton<TeamDirectory>()
        .AddSingleton<Membership>()
        .AddSingleton<RosterWriter>()
        .AddSingleton<RosterSync>()
        .AddSingleton<RosterChanges>()
        .AddSingleton<DeliveryEvidence>()
        .AddSingleton<Admission>()
        .AddSingleton<ServiceUrlRefresh>()
        .AddSingleton<Contacts>()
        .AddSingleton<ManagedSessions>()
        .AddSingleton<SessionFinder>();
}
