using Azure.Core.Pipeline;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.Credentials;
using Praatplaat.Teams.Diagnostics;
using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Teams;

/// <summary>The way to and from Teams.</summary>
public static class TeamsServices
{
    /// <summary>Of the HTTP client below the connectors: a handler that is added to it comes last, just before a call leaves.</summary>
    public const string ConnectorHttpClient = KeptConnectors.HttpClientName;

    /// <typeparam name="TBot">Gets the turns; one for each activity.</typeparam>
    public static IServiceCollection AddTeams<TBot>(this IServiceCollection services, IConfiguration configuration)
        where TBot : class, IBot
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
        services.AddScoped<IBot, TBot>();
        services.AddScoped<AfterResponse>();
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<Tracing>();
        services.AddSingleton<ActivityTelemetry>();
        return services.AddAuthentication().AddConnector();
    }

    /// <summary>Where Teams delivers activities.</summary>
    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(
        "/api/messages",
        (HttpContext context, TeamsAdapter adapter, IBot bot, AfterResponse after) => adapter.ReceiveAsync(context, bot, after));

    private static IServiceCollection AddAuthentication(this IServiceCollection services) => services
        .AddSingleton<ServiceHosts>()
        .AddSingleton<ChannelKeys>()
        .AddSingleton<SeenTokens>()
        .AddSingleton<ChannelTokenValidator>()
        .AddSingleton<ChannelAuthentication>()
        .AddSingleton<TeamsAuthentication>();

    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton(provider => ConnectorCredential.Create(OptionsOf(provider), HttpClientTransport.Shared));
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton(ConversationLimits.OfTeams);
        services.AddSingleton<ConnectorWaits>();
        services.AddSingleton<ConnectorLimits>();
        services.AddSingleton<KeptConnectors>();
        services.AddSingleton(provider => new TeamsConnector(provider.GetRequiredService<KeptConnectors>()));
        services.AddTransient<RetryHandler>();
        services.AddTransient<RateLimitHandler>();
        services.AddTransient<FailureHandler>();
        services.AddTransient<ConnectorTelemetry>();
        services.AddTransient<AttemptHandler>();
        services.AddHttpClient(ConnectorHttpClient, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            // Fresh connections pick up a change in DNS, so that a client may be kept as long as the process lives.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler<RetryHandler>()
            .AddHttpMessageHandler<RateLimitHandler>()
            .AddHttpMessageHandler<FailureHandler>()
            .AddHttpMessageHandler<ConnectorTelemetry>()
            .AddHttpMessageHandler(provider => new ConnectorAuthorization(
                provider.GetRequiredService<ServiceHosts>(), OptionsOf(provider).IsAnonymous ? null : provider.GetRequiredService<ConnectorTokens>()))
            .AddHttpMessageHandler<AttemptHandler>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                // The spans that the platform makes of requests hold addresses, and in them ids of people: without a propagator there are none.
                ActivityHeadersPropagator = null,
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
