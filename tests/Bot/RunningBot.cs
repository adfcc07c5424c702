using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests;

/// <summary>The bot itself, in this process, on a free port, in Development, beside a Teams of its own. As a class fixture it is shared by the tests of a class.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    internal CapturedLog Log { get; } = new();

    internal WebApplication App { get; private set; } = null!;

    internal FakeTeams Teams { get; private set; } = null!;

    internal BotEndpoint Endpoint { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    internal static async Task<RunningBot> StartAsync(Action<WebApplicationBuilder> configure)
    {
        var bot = new RunningBot();
        await bot.StartAsync(["--environment", "Development"], configure);
        return bot;
    }

    public async ValueTask InitializeAsync() => await StartAsync(["--environment", "Development"], _ => { });

    public async ValueTask DisposeAsync()
    {
        Endpoint.Dispose();
        await App.DisposeAsync();
        await Teams.DisposeAsync();
        Log.Dispose();
    }

    private async Task StartAsync(string[] args, Action<WebApplicationBuilder> configure)
    {
        Teams = await FakeTeams.StartAsync();
        App = BotApp.Create([.. args, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Praatplaat", "Debug"], builder =>
        {
            builder.Logging.ClearProviders().Services.AddSingleton<ILoggerProvider>(Log);
            configure(builder);
        });
        await App.StartAsync();
        Address = new Uri(App.Urls.First());
        Endpoint = new BotEndpoint(Address);
    }
}
