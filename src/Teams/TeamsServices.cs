using Azure.Core.Pipeline;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.Credentials;
using Praatplaat.Teams.Diagnostics;
using Praatplaat.Teams.Files;
using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Teams;

/// <summary>Registers the way to and from Teams.</summary>
public static class TeamsServices
{
    /// <summary>
    /// The name of the HTTP client below the connectors. A handler that is added to it comes last, just before a call leaves.
    /// </summary>
    public const string ConnectorHttpClient = ConnectorCache.HttpClientName;

    /// <typeparam name="TBot">Gets the turns. One is made for each activity.</typeparam>
    public static IServiceCollection AddTeams<TBot>(this IServiceCollection services, IConfiguration configuration)
        where TBot : class, IBot
    {
        var section = configuration.GetSection("Teams");
        services.AddOptions<TeamsOptions>()
            .Bind(section)
            .Configure(options =>
            {
                options.AllowedTenants = ListIn(section.GetSection("AllowedTenants"));
                options.ServiceHosts = ListIn(section.GetSection("ServiceHosts"));
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<IBot, TBot>();
        services.AddScoped<AfterResponse>();
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<Tracing>();
        services.AddSingleton<ActivityTelemetry>();
        services.AddSingleton<RefusedRequests>();
        return services.AddAuthentication().AddConnector().AddFiles();
    }

    /// <summary>Refuses every request from outside this machine while the bot is anonymous: without an app id there are no tokens to check.</summary>
    public static IApplicationBuilder UseLoopbackWhileAnonymous(this IApplicationBuilder app) => app.UseMiddleware<LoopbackOnly>();

    /// <summary>Maps the endpoint to which Teams delivers activities.</summary>
    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(
        "/api/messages",
        (HttpContext context, TeamsAdapter adapter, IBot bot, AfterResponse after) => adapter.ReceiveAsync(context, bot, after));

    private static IServiceCollection AddAuthentication(this IServiceCollection services) => services
        .AddSingleton<ServiceHosts>()
        .AddSingleton<ChannelKeys>()
        .AddSingleton<TokenCache>()
        .AddSingleton<ChannelTokenValidator>()
        .AddSingleton<ChannelAuthentication>()
        .AddSingleton<TeamsAuthentication>();

    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton(provider => ConnectorCredential.Create(OptionsOf(provider), HttpClientTransport.Shared));
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton(ConversationLimits.OfTeams);
        services.AddSingleton<WaitTelemetry>();
        services.AddSingleton<ConnectorLimits>();
        services.AddSingleton<ConnectorCache>();
        services.AddSingleton(provider => new TeamsConnector(provider.GetRequiredService<ConnectorCache>()));
        services.AddTransient<RetryHandler>();
        services.AddTransient<RateLimitHandler>();
        services.AddTransient<FailureHandler>();
        services.AddTransient<ConnectorTelemetry>();
        services.AddTransient<SendRecordHandler>();
        services.AddTransient<AttemptHandler>();
        services.AddHttpClient(ConnectorHttpClient, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            // The connections below are renewed, which picks up a change in DNS. So the handlers can be kept as long as the process lives.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler<RetryHandler>()
            .AddHttpMessageHandler<RateLimitHandler>()
            .AddHttpMessageHandler<FailureHandler>()
            .AddHttpMessageHandler<ConnectorTelemetry>()
            .AddHttpMessageHandler(provider => new ConnectorAuthorization(
                provider.GetRequiredService<ServiceHosts>(),
                OptionsOf(provider).IsAnonymous ? null : provider.GetRequiredService<ConnectorTokens>()))
            .AddHttpMessageHandler<SendRecordHandler>()
            .AddHttpMessageHandler<AttemptHandler>()
            .ConfigurePrimaryHttpMessageHandler(Connections);
        return services;
    }

    private static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddHttpClient(OneDrive.HttpClientName)
            // They would hold the address, which is as good as a password.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Connections);
        return services.AddSingleton(provider => new OneDrive(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<ServiceHosts>(), provider.GetRequiredService<TimeProvider>()));
    }

    private static SocketsHttpHandler Connections() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // The platform's own spans of requests hold addresses, and in them ids of people. Without a propagator it makes none.
        ActivityHeadersPropagator = null,
        // A redirect would send what people wrote, and the bot's token, to a host that was not checked.
        AllowAutoRedirect = false,
        UseCookies = false,
    };

    private static TeamsOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<TeamsOptions>>().Value;

    /// <summary>Reads a list as an array or as one text with commas, which is easier where settings are environment variables.</summary>
    private static string[] ListIn(IConfigurationSection list) =>
        list.Value is { } text
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [.. list.GetChildren().Select(item => item.Value).OfType<string>()];
}
