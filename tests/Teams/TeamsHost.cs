using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Tests;

/// <summary>
/// The way to and from Teams without the rest of the product: in this process, on a free port, in Development, with a Teams of its own that
/// it need not spare, and with a bot behind the door that repeats what it is told. As a class fixture it is shared by the tests of a class.
/// </summary>
public sealed class TeamsHost : IAsyncLifetime
{
    private string[] _settings = [];
    private Action<WebApplicationBuilder> _configure = _ => { };
    private Func<Uri, string>? _token;

    internal CapturedLog Log { get; } = new();

    internal WebApplication App { get; private set; } = null!;

    internal FakeTeams Teams { get; private set; } = null!;

    internal BotEndpoint Endpoint { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    /// <summary>How many turns began: activities that were refused before are not among them.</summary>
    internal int Turns => App.Services.GetRequiredService<TurnCount>().Value;

    /// <summary>Makes an application that has not been started.</summary>
    internal static WebApplication Create(string[] settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Debug", .. settings]);
        builder.Logging.ClearProviders();
        builder.Services.AddTeams<EchoBot>(builder.Configuration).AddSingleton<TurnCount>();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseLoopbackWhileAnonymous();
        app.MapTeams();
        return app;
    }

    internal static async Task<TeamsHost> StartAsync(Action<WebApplicationBuilder> configure, params string[] settings)
    {
        var host = new TeamsHost { _configure = configure, _settings = settings };
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Starts it with an app id: whoever speaks to it has to show a token of Teams, as <see cref="Endpoint"/> does.</summary>
    internal static async Task<TeamsHost> StartRegisteredAsync(KeyServer keys, Action<WebApplicationBuilder>? configure = null)
    {
        var host = new TeamsHost
        {
            _configure = builder =>
            {
                builder.Services.AddSingleton(new CountingCredential().Connector);
                configure?.Invoke(builder);
            },
            _settings = Registration.Settings(keys),
            _token = serviceUrl => $"{new ChannelToken(Registration.AppId, serviceUrl, keys.Keys[0])}",
        };
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        Teams = await FakeTeams.StartAsync();
        var deliveries = new DeliveryWatch();
        App = Create([.. Unhurried.Settings, .. _settings], builder =>
        {
            builder.Services.AddSingleton<ILoggerProvider>(Log);
            builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(deliveries));
            builder.Services.AddSingleton(Unhurried.Conversations);
            _configure(builder);
        });
        await App.StartAsync();
        Address = new Uri(App.Urls.First());
        Endpoint =
            new BotEndpoint(Address) { Settled = deliveries.DoneAsync, Token = _token is null ? null : () => _token(Teams.ServiceUrl) };
    }

    public async ValueTask DisposeAsync()
    {
        Endpoint.Dispose();
        await App.DisposeAsync();
        await Teams.DisposeAsync();
        Log.Dispose();
    }

    private sealed class TurnCount
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public void Add() => Interlocked.Increment(ref _value);
    }

    private sealed class EchoBot(AfterResponse after, TeamsConnector connector, TurnCount turns) : ActivityHandler
    {
        public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            turns.Add();
            return base.OnTurnAsync(turnContext, cancellationToken);
        }

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            var (to, text) = (turnContext.Activity.ReferenceToReply(), MessageText.Of(turnContext.Activity));
            var target = new ConnectorTarget(new Uri(to.ServiceUrl), to.Conversation.TenantId, to.User.Id);
            after.Do(
                stop => connector.SendAsync(target, to.Conversation.Id, new Activity { Type = ActivityTypes.Message, Text = text }, stop));
            return Task.CompletedTask;
        }

        protected override Task<InvokeResponse> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            Task.FromResult(SdkObjects.InvokeResponse(200));
    }
}

/// <summary>Waits for what is bound to happen; how long it takes is not what is tested.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> look, string what)
    {
        for (var tries = 0; tries < 9_000; tries++)
        {
            if (await look())
                return;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Not seen: {what}");
    }
}
