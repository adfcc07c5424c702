using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>Lets a session come to rest. Nobody waits: where nothing moves, the clock jumps to when it does.</summary>
internal sealed class Settling(SessionPlay play) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    private readonly OutboxStore outbox = play.Bot.App.Services.GetRequiredService<OutboxStore>();
    private readonly SetAsideStore setAside = play.Bot.App.Services.GetRequiredService<SetAsideStore>();
    private readonly StorageWrites writes = new(play.Bot);

    public void Dispose() => writes.Dispose();

    /// <param name="decide">What a person does about work that was set aside, and the session that goes on.</param>
    /// <returns>Why work was set aside on the way.</returns>
    public async Task<IReadOnlyList<SetAsideWork>> RestAsync(SessionId id, Func<SetAsideWork, Task<SessionId>> decide)
    {
        var asked = new List<SetAsideWork>();
        IReadOnlyList<OutboxItem> items = [];
        var (before, lookedAt) = ("", -1);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Deadline;)
        {
            if (writes.Count is var count && count != lookedAt)
                (items, lookedAt) = (await LeftAsync(id), count);
            var (now, next) = (play.Clock.GetUtcNow(), items.Count == 0 ? (DateTimeOffset?)null : items.Min(item => item.Due));
            if (items.Count == 0 && await setAside.AllAsync(id, TestContext.Current.CancellationToken) is var aside)
            {
                if (aside.Count == 0 || asked.Count > 10)
                    return asked;
                asked.Add(aside[0]);
                (id, lookedAt) = (await decide(aside[0]), -1);
                continue;
            }

            var seen = string.Join(' ', items.Select(item => $"{item.RowKey}{item.ETag}"));
            if (next > now)
                play.Clock.JumpTo(next.Value);
            else if (seen == before)
                play.Clock.JumpTo(now.AddSeconds(1));
            before = seen;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Work that is never done: {before}");
    }

    /// <summary>But for the reminder to the manager, a week later: by then somebody who could not be reached can.</summary>
    private async Task<IReadOnlyList<OutboxItem>> LeftAsync(SessionId id) =>
        [.. (await outbox.PeekAsync(id, TestContext.Current.CancellationToken)).Where(item => item.Work is not Work.RemindManager)];

    /// <summary>Until the bot knows that it does not know.</summary>
    public Task DoubtAsync(SessionId id) =>
        Eventually.TrueAsync(async () => (await outbox.PeekAsync(id, TestContext.Current.CancellationToken)).Any(item => item.IsUnconfirmed), "a doubt");
}
