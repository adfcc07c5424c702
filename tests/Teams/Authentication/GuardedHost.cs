using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>A host with an app id, and the server of the keys that it trusts, for the tests of a class.</summary>
public sealed class GuardedHost : IAsyncLifetime
{
    internal KeyServer Keys { get; private set; } = null!;

    internal TeamsHost Host { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Keys = await KeyServer.StartAsync();
        Keys.Keys = SampleKeys.All;
        Host = await TeamsHost.StartRegisteredAsync(Keys);
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
