using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot;
using Praatplaat.Teams;

namespace Praatplaat.Local.Running;

/// <summary>The bot, in this process, on loopback and without authentication.</summary>
internal sealed class LocalBot(WebApplication app) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    /// <param name="port">The port to listen on.</param>
    /// <param name="storage">The connection string of the storage.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<LocalBot> StartAsync(int port, string storage, CancellationToken cancellationToken)
    {
        var app = BotApp.Create(
        [
            "--environment", "Development",
            "--urls", $"http://localhost:{port}",
            "--Storage:ConnectionString", storage,
            // The Playground sends en-US, whatever language the browser has.
            "--Sessions:Language", "nl",
            // It draws cards by Microsoft's library, which shows an empty field in the place of the picker.
            "--Sessions:PeoplePicker", "false",
            "--Logging:LogLevel:Default", "Warning",
        ],
        builder => builder.Services
            .AddTransient<PlaygroundDelayHandler>()
            .AddHttpClient(TeamsServices.ConnectorHttpClient)
            .AddHttpMessageHandler<PlaygroundDelayHandler>());
        await app.StartAsync(cancellationToken);
        return new LocalBot(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>
/// Waits a moment before each message to the Playground. Its page loses messages that arrive between a person's own post and the
/// reply to that post, and this bot replies within milliseconds. Teams does not lose them.
/// </summary>
internal sealed class PlaygroundDelayHandler(TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(200);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
            await Task.Delay(Delay, time, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
