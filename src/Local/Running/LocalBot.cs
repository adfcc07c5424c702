using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot;
using Praatplaat.Teams;

namespace Praatplaat.Local.Running;

/// <summary>The bot in this process, on loopback, anonymous.</summary>
internal sealed class LocalBot(WebApplication app) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public static async Task<LocalBot> StartAsync(int port, string storage, CancellationToken cancellationToken)
    {
        var app = BotApp.Create(
        [
            "--environment", "Development",
            "--urls", $"http://localhost:{port}",
            "--Storage:ConnectionString", storage,
            // The Playground says en-US, whatever the browser's language.
            "--Sessions:Language", "nl",
            "--Logging:LogLevel:Default", "Warning",
        ],
        builder => builder.Services
            .AddTransient<PlaygroundPause>()
            .AddHttpClient(TeamsServices.ConnectorHttpClient)
            .AddHttpMessageHandler<PlaygroundPause>());
        await app.StartAsync(cancellationToken);
        return new LocalBot(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
