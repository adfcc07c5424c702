using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Bot.Tests.Teams.Authentication;

/// <summary>A bot with an app id and the server of the keys that it trusts, for the tests of a class.</summary>
public sealed class GuardedBot : IAsyncLifetime
{
    internal KeyServer Keys { get; private set; } = null!;

    internal RunningBot Bot { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Keys = await KeyServer.StartAsync();
        Keys.Keys = SampleKeys.All;
        Bot = await RunningBot.StartRegisteredAsync(Keys);
        Http = new HttpClient { BaseAddress = Bot.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Bot.DisposeAsync();
        await Keys.DisposeAsync();
    }

    /// <summary>A request that is let in, and is answered in the chat.</summary>
    internal Attack Good(ChannelKey? key = null) => new(
        Bot.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help"), new ChannelToken(Registration.AppId, Bot.Teams.ServiceUrl, key ?? ChannelKey.Teams));
}
