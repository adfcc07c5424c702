using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Praatplaat.Bot.Hosting;

internal static class HostingServices
{
    /// <summary>Register it first: what is registered first stands outermost, and its headers are to be on every answer.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services) => services
        .Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false)
        .AddSingleton<HttpsOnly>()
        .AddSingleton<IStartupFilter, FrontDoor>();
}
