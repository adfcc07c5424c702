using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>A host with an app id, and the server of the keys that it trusts, for the tests of a class.</summary>
public sealed class GuardedHost : IAsyncLifetime
{
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Of Teams, when it starts.</summary>
    internal IReadOnlyList<ChannelKey> FirstKeys { get; init; } = SampleKeys.All;

    internal KeyServer Keys { get; private set; } = null!;

    internal TeamsHost Host { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Keys = await KeyServer.StartAsync();
        Keys.Keys = FirstKeys;
        Host = await TeamsHost.StartRegisteredAsync(Keys, builder => builder.Services.AddSingleton(Clock));
        Http = new HttpClient { BaseAddress = Host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        await Keys.DisposeAsync();
    }

    /// <summary>A request that is let in, and is answered in the chat.</summary>
    internal Attack Good(ChannelKey? key = null) => new(
        Host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help"),
        new ChannelToken(Registration.AppId, Host.Teams.ServiceUrl, key ?? ChannelKey.Teams));
}
