using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Teams.Authentication;
using Praatplaat.Bot.Teams.Credentials;
using Praatplaat.Bot.Teams.RateLimits;

namespace Praatplaat.Bot.Teams;

internal static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Teams");
        services.AddOptions<TeamsOptions>()
            .Bind(section)
            .Configure(options =>
            {
                options.AllowedTenants = Listed(section.GetSection("AllowedTenants"));
                options.ServiceHosts = Listed(section.GetSection("ServiceHosts"));
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.AddSingleton<IStartupFilter, LoopbackOnly>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<ActivityRouter>();
        services.AddSingleton<ActivityTelemetry>();
        return services.AddAuthentication().AddConnector();
    }

    private static IServiceCollection AddAuthentication(this IServiceCollection services) => services
        .AddSingleton<ServiceHosts>()
        .AddSingleton<ChannelKeys>()
        .AddSingleton<SeenTokens>()
        .AddSingleton<ChannelTokenValidator>()
        .AddSingleton<ChannelAuthentication>();

    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton<HttpPipelineTransport>(HttpClientTransport.Shared);
        services.AddSingleton<TokenCredential>(provider => ConnectorCredential.Create(OptionsOf(provider), provider.GetRequiredService<HttpPipelineTransport>()));
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<ConnectorRetry>();
        services.AddSingleton(ConversationLimits.OfTeams);
        services.AddSingleton<ConnectorWaits>();
        services.AddSingleton<ConnectorLimits>();
        services.AddTransient<ConnectorTelemetry>();
        services.AddHttpClient<ConnectorClient>((provider, http) =>
            {
                http.Timeout = OptionsOf(provider).Connector.Timeout;
                http.MaxResponseContentBufferSize = ConnectorClient.MaxResponseBytes;
            })
            .RemoveAllLoggers()
            // Fresh connections pick up a change in DNS, so that a client may be kept as long as the process lives.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler<ConnectorTelemetry>()
            .AddHttpMessageHandler(provider => new ConnectorAuthorization(
                provider.GetRequiredService<ServiceHosts>(), OptionsOf(provider).IsAnonymous ? null : provider.GetRequiredService<ConnectorTokens>()))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                // A redirect would carry what people wrote, and the bot's token, to a host that nobody checked.
                AllowAutoRedirect = false,
                UseCookies = false,
            });
        return services;
    }

    private static TeamsOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<TeamsOptions>>().Value;

    /// <summary>An array, or one text with commas: easier where settings are environment variables.</summary>
    private static string[] Listed(IConfigurationSection list) =>
        list.Value is { } text
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [.. list.GetChildren().Select(item => item.Value).OfType<string>()];
}
