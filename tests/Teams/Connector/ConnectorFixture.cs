using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Outbox;
using Praatplaat.FakeChannel;
using Praatplaat.Teams;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Bot.Tests.Teams;

/// <summary>The connector client as the bot has it, with a clock of its own and Teams' limits, and a Teams to speak to.</summary>
public abstract class ConnectorFixture : IAsyncLifetime
{
    protected const string Channel = "19:channel0001@thread.tacv2";

    private RunningBot bot = null!;

    internal static DateTimeOffset Now { get; } = DateTimeOffset.Parse("2026-11-23T09:00:00Z", CultureInfo.InvariantCulture);

    internal InstantTime Time { get; } = new(Now);

    internal FakeTeams Teams => bot.Teams;

    internal IServiceProvider Services => bot.App.Services;

    internal TeamsConnector Connector => bot.App.Services.GetRequiredService<TeamsConnector>();

    internal static Activity Card { get; } = SdkObjects.CardMessage("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hoi"}]}""", "Hoi");

    internal ConnectorTarget Line => new(Teams.ServiceUrl, Teams.Place.TenantId, "session");

    internal static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => bot = await RunningBot.StartAsync(builder =>
    {
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton(ConversationLimits.OfTeams);
        // It waits on the clock too, which is no wait of the connector's.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(OutboxDispatcher)));
    }, "--Teams:Connector:RequestsPerSecond", "50");

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<string?> Send(string conversationId = Channel) => Connector.SendAsync(Line, conversationId, Card, Cancelled);

    internal Task Update(string activityId) => Connector.UpdateAsync(Line, Channel, activityId, Card, Cancelled);
}
