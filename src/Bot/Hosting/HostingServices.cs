using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Praatplaat.Bot.Hosting;

internal static class HostingServices
{
    /// <summary>Register it first: what is registered first stands outermost, and its headers are to be on every answer.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services) => services
        .Configure<HostOptions>(host =>
        {
            // What is being answered and what is being sent end side by side.
            host.ShutdownTimeout = TimeSpan.FromSeconds(10);
            host.ServicesStopConcurrently = true;
        })
        .Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false)
        .AddSingleton<HttpsOnly>()
        .AddSingleton<IStartupFilter, FrontDoor>()
        .AddHostedService<VersionAtStart>();
}
