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

    /// <summary>An answer to a word is sent before the word counts as done, and nothing comes after it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly CountingCredential credential = new(clock) { Lifetime = TimeSpan.FromDays(7) };

    public KeyServer Keys => keys;

    public static async Task<SlowTokens> StartAsync(JumpingTime clock) => new(await KeyServer.StartAsync(TestContext.Current.CancellationToken), clock);

    public void AddTo(IServiceCollection services) => services.AddSingleton(credential.Connector);

    /// <summary>
    /// While something is done that takes tokens, and until the bot has waited for one in vain after that: a press may ask for one as well.
    /// </summary>
    public async Task HangAsync(IServiceProvider bot, Func<Task> act)
    {
        var tokens = bot.GetRequiredService<ConnectorTokens>();
        tokens.Invalidate(await tokens.GetAsync(TestContext.Current.CancellationToken));
        var (asked, never) = (credential.Asked.Count, new TaskCompletionSource());
        credential.Before = () => never.Task;
        var acting = act();
        TimeSpan? done = null;
        for (var waited = Stopwatch.StartNew(); done is not { } at || waited.Elapsed < at + Longest;)
        {
            if (credential.Asked.Count > asked)
            {
                asked = credential.Asked.Count;
                clock.JumpTo(clock.GetUtcNow() + Wait);
                if (done is not null)
                    break;
            }

            // An update waits for its turn, by this clock.
            if (done is not null)
                clock.JumpTo(clock.GetUtcNow() + Pace);
            if (acting.IsCompleted)
                done ??= waited.Elapsed;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        credential.Before = () => Task.CompletedTask;
        await acting;
    }

    public ValueTask DisposeAsync() => keys.DisposeAsync();
}
