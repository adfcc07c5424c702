namespace Praatplaat.Bot.Routing;

internal static class RoutingServices
{
    public static IServiceCollection AddRequestRouting(this IServiceCollection services) => services
        .AddSingleton<ActTable>()
        .AddSingleton<ReplySender>()
        .AddSingleton<PrivateCopies>()
        .AddSingleton<MessageDeduplication>()
        .AddSingleton<RequestTelemetry>()
        .AddSingleton<PressGate>()
        .AddSingleton<PressRouter>()
        .AddSingleton<WordRouter>();
}
