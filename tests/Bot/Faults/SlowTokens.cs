using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel.Tokens;
using Praatplaat.Teams.Credentials;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>A bot that is registered, and gets its token late if at all.</summary>
internal sealed class SlowTokens(KeyServer keys, JumpingTime clock) : IAsyncDisposable
{
    /// <summary>Longer than the bot waits for a token.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(16);

    /// <summary>How long a test waits for a bot that is to ask and does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly CountingCredential credential = new(clock) { Lifetime = TimeSpan.FromDays(7) };

    public KeyServer Keys => keys;

    public static async Task<SlowTokens> StartAsync(JumpingTime clock) => new(await KeyServer.StartAsync(TestContext.Current.CancellationToken), clock);

    public void AddTo(IServiceCollection services) => services.AddSingleton(credential.Connector);

    /// <summary>
    /// While something is done that takes tokens, and until the bot has waited for one in vain after that: a press may ask for one as well.
    /// </summary>
    /// <param name="isFollowed">
    /// Whether the bot asks for one afterwards: not for an answer to a word, which is sent before the word counts as done.
    /// </param>
    public async Task HangAsync(IServiceProvider bot, Func<Task> act, bool isFollowed)
    {
        var tokens = bot.GetRequiredService<ConnectorTokens>();
        tokens.Invalidate(await tokens.GetAsync(TestContext.Current.CancellationToken));
        var (asked, never) = (credential.Asked.Count, new TaskCompletionSource());
        credential.Before = () => never.Task;
        var acting = act();
        var (isDone, waited) = (false, Stopwatch.StartNew());
        while (!isDone || isFollowed)
        {
            Assert.True(waited.Elapsed < Patience, "The bot asked for no token.");
            if (credential.Asked.Count > asked)
            {
                asked = credential.Asked.Count;
                clock.JumpTo(clock.GetUtcNow() + Wait);
                if (isDone)
                    break;
            }

            // An update waits for its turn, by this clock.
            if (isDone)
                clock.JumpTo(clock.GetUtcNow() + Pace);
            isDone |= acting.IsCompleted;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        credential.Before = () => Task.CompletedTask;
        await acting;
    }

    public ValueTask DisposeAsync() => keys.DisposeAsync();
}
