using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Teams;

internal static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection("Teams")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.AddSingleton<IStartupFilter, LoopbackOnly>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<ActivityRouter>();
        services.AddSingleton<ConnectorRetry>();
        services.AddHttpClient<ConnectorClient>((provider, http) =>
            {
                http.Timeout = provider.GetRequiredService<IOptions<TeamsOptions>>().Value.Connector.Timeout;
                http.MaxResponseContentBufferSize = ConnectorClient.MaxResponseBytes;
            })
            .RemoveAllLoggers()
            // Fresh connections pick up a change in DNS, so that a client may be kept as long as the process lives.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                // A redirect would carry what people wrote, and later the bot's token, to a host that nobody checked.
                AllowAutoRedirect = false,
                UseCookies = false,
            });
        return services;
    }
}
