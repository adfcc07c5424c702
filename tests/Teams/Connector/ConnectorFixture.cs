using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.RateLimits;

namespace Praatplaat.Teams.Tests.Connector;

/// <summary>The connector as the bot has it, with a clock of its own and the real limits, and a Teams to speak to.</summary>
public abstract class ConnectorFixture : IAsyncLifetime
{
    protected const string Channel = "19:channel0001@thread.tacv2";

    private TeamsHost host = null!;

    internal static DateTimeOffset Now { get; } = DateTimeOffset.Parse("2026-11-23T09:00:00Z", CultureInfo.InvariantCulture);

    internal InstantTime Time { get; } = new(Now);

    internal FakeTeams Teams => host.Teams;

    internal IServiceProvider Services => host.App.Services;

    internal TeamsConnector Connector => host.App.Services.GetRequiredService<TeamsConnector>();

    internal static Activity Card { get; } = SdkObjects.CardMessage(
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hoi"}]}""", "Hoi");

    internal ConnectorTarget Target => new(Teams.ServiceUrl, Teams.Place.TenantId, "session");

    internal static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await TeamsHost.StartAsync(
        builder => builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton(ConversationLimits.OfTeams),
        "--Teams:Connector:RequestsPerSecond",
        "50");

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<string?> Send(string conversationId = Channel) => Connector.SendAsync(Target, conversationId, Card, Cancelled);

    internal Task Update(string activityId) => Connector.UpdateAsync(Target, Channel, activityId, Card, Cancelled);
}
