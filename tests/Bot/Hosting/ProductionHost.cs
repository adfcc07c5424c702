using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Praatplaat.Bot.Hosting;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Tests.Hosting;

/// <summary>The front door with a few endpoints behind it, in Production.</summary>
public sealed class ProductionHost : IAsyncLifetime
{
    private WebApplication app = null!;

    internal CapturedLog Log { get; } = new();

    /// <summary>It stands still.</summary>
    internal FakeTimeProvider Clock { get; } = new();

    /// <summary>Whom requests come from; null is this machine.</summary>
    internal IPAddress? Remote { get; set; }

    internal HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(["--environment", "Production", "--urls", "http://127.0.0.1:0", "--AllowedHosts", "*", "--Teams:AppId", "11111111-1111-1111-1111-111111111111"]);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<RefusedRequests>();
        builder.Services.AddSingleton<IStartupFilter>(new ComesFrom(() => Remote));
        builder.Services.AddHosting().AddOptions<TeamsOptions>().Bind(builder.Configuration.GetSection("Teams"));
        app = builder.Build();
        BotApp.UseMiddleware(app);
        app.MapPost("/api/messages", () => Results.Text("heard"));
        app.MapGet("/health/live", () => Results.Ok());
        app.MapGet("/health/boom", string () => throw new InvalidOperationException("iets vertrouwelijks"));
        app.MapGet("/health/bad", string () => throw new BadHttpRequestException("iets vertrouwelijks", StatusCodes.Status408RequestTimeout));
        await app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Log.Dispose();
    }

    /// <param name="proto">What the proxy in front says; null where there is none.</param>
    internal async Task<HttpResponseMessage> SendAsync(string method, string path, string? proto = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (proto is not null)
            request.Headers.Add("X-Forwarded-Proto", proto);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class ComesFrom(Func<IPAddress?> remote) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = remote() ?? context.Connection.RemoteIpAddress;
                return rest(context);
            });
            next(app);
        };
    }
}
