namespace Praatplaat.Bot.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<DeliveryTelemetry>()
        .AddSingleton<ReliableSend>()
        .AddSingleton<PersonalChat>()
        .AddSingleton<PersonalPoster>()
        .AddSingleton<ChannelPoster>();
}
