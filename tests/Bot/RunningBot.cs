using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Bot.Tests;

/// <summary>
/// The bot itself, in this process, on a free port, in Development, with storage and a Teams of its own, and in no need to spare that
/// Teams. As a class fixture it is shared by the tests of a class.
/// </summary>
public sealed class RunningBot : IAsyncLifetime
{
    private string[] settings = [];
    private Action<WebApplicationBuilder> configure = _ => { };
    private Func<Uri, string>? token;
    private bool isBeside;
    private TeamsPlace? place;

    internal CapturedLog Log { get; } = new();

    /// <summary>Connection string.</summary>
    internal string Storage { get => field ??= AzuriteFixture.NewAccount(); private init; } = null!;

    internal WebApplication App { get; private set; } = null!;

    internal FakeTeams Teams { get; private set; } = null!;

    internal BotEndpoint Endpoint { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    internal static Task<RunningBot> StartAsync(Action<WebApplicationBuilder> configure, params string[] settings) =>
        StartOnAsync(null, configure, settings);

    /// <param name="place">Where the bot is; null takes a team with a standard channel.</param>
    internal static async Task<RunningBot> StartInAsync(TeamsPlace? place, Action<WebApplicationBuilder> configure, params string[] settings)
    {
        var bot = new RunningBot { configure = configure, settings = settings, place = place };
        await bot.InitializeAsync();
        return bot;
    }

    /// <param name="storage">Connection string; null takes an account of its own.</param>
    internal static async Task<RunningBot> StartOnAsync(string? storage, Action<WebApplicationBuilder> configure, params string[] settings)
    {
        var bot = new RunningBot { configure = configure, settings = settings, Storage = storage! };
        await bot.InitializeAsync();
        return bot;
    }

    /// <summary>With an app id: whoever speaks to it has to show a token of Teams, as <see cref="Endpoint"/> does.</summary>
    internal static async Task<RunningBot> StartRegisteredAsync(KeyServer keys, Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var bot = new RunningBot
        {
            configure = builder =>
            {
                builder.Services.AddSingleton(new CountingCredential().Connector);
                configure?.Invoke(builder);
            },
            settings = [.. Registration.Settings(keys), .. settings],
            token = serviceUrl => $"{new ChannelToken(Registration.AppId, serviceUrl, keys.Keys[0])}",
        };
        await bot.InitializeAsync();
        return bot;
    }

    public async ValueTask InitializeAsync()
    {
        Teams = await FakeTeams.StartAsync(place);
        await StartAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (!isBeside)
            await Teams.DisposeAsync();
        Log.Dispose();
    }

    /// <summary>A second instance beside this one: on the same storage, with the same Teams and the same settings. Dispose of it first.</summary>
    internal async Task<RunningBot> StartBesideAsync()
    {
        var beside = new RunningBot { Storage = Storage, Teams = Teams, settings = settings, configure = configure, token = token, isBeside = true };
        await beside.StartAgainAsync();
        return beside;
    }

    internal async Task StopAsync()
    {
        Endpoint.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }

    /// <summary>A new one on the same storage and beside the same Teams.</summary>
    internal async Task StartAgainAsync()
    {
        var deliveries = new DeliveryWatch();
        App = BotApp.Create(
            [
                "--environment", "Development",
                "--hostBuilder:reloadConfigOnChange", "false",
                "--urls", "http://127.0.0.1:0",
                "--Storage:ConnectionString", Storage,
                "--Logging:LogLevel:Default", "Debug",
                "--Logging:LogLevel:Microsoft.AspNetCore", "Debug",
                .. Unhurried.Settings,
                .. settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders().Services.AddSingleton<ILoggerProvider>(Log);
                builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(deliveries));
                builder.Services.AddSingleton(Unhurried.Conversations);
                configure(builder);
            });
        await App.StartAsync();
        Address = new Uri(App.Urls.First());
        Endpoint = new BotEndpoint(Address) { Settled = deliveries.DoneAsync, Token = token is null ? null : () => token(Teams.ServiceUrl) };
    }
}
