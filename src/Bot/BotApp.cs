using Praatplaat.Bot.Access;
using Praatplaat.Bot.Acts;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Diagnostics;
using Praatplaat.Bot.Exporting;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Messages;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Pages;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Posters;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Retention;
using Praatplaat.Bot.Routing;
using Praatplaat.Bot.Storage;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Bot.Throttling;
using Praatplaat.Teams;

namespace Praatplaat.Bot;

/// <summary>The bot as a web application: what <c>Program</c> runs, and what a test starts in its own process.</summary>
public static class BotApp
{
    /// <param name="args">Settings as on the command line, for instance <c>--urls http://127.0.0.1:0</c>.</param>
    /// <param name="configure">Called last, so that it can replace what was registered.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // The content root, like the folder of playbooks, is beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        ListenByDefault(builder);
        builder.Services
            .AddHosting()
            .AddTelemetry(builder.Configuration)
            .AddDiagnostics()
            .AddSessionsOptions(builder.Configuration)
            .AddPlaybooks(builder.Configuration)
            .AddTableStorage(builder.Configuration)
            .AddTeams<PraatplaatBot>(builder.Configuration)
            .AddThrottling(builder.Configuration)
            .AddDelivery()
            .AddOutbox(builder.Configuration)
            .AddCommands()
            .AddRetention()
            .AddAccess()
            .AddReading()
            .AddExporting()
            .AddPages(builder.Configuration)
            .AddPosters()
            .AddMessages()
            .AddRequestRouting()
            .AddActs();
        configure?.Invoke(builder);

        var app = builder.Build();
        UseMiddleware(app);
        app.UseRateLimiter();
        app.MapTeams().OnceStorageAnswers();
        app.MapHealth();
        app.MapExports();
        app.MapTextPages();
        app.MapPosters();
        return app;
    }

    /// <summary>What every request passes before it reaches an endpoint, in this order.</summary>
    internal static void UseMiddleware(WebApplication app) => app
        .UseSchemeOfProxy()
        .UseSecurityHeaders()
        .UseSilentExceptionHandler()
        .UseHttpsOnly()
        .UseLoopbackWhileAnonymous();

    // In code rather than in appsettings.json: a file would win over ASPNETCORE_URLS and the ports that a container sets.
    private static void ListenByDefault(WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
            builder.WebHost.UseUrls(builder.Environment.IsDevelopment() ? "http://localhost:3978" : "http://*:3978");
    }
}
