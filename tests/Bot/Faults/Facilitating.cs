using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Tests.Sessions.Playing;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>What a facilitator does about work that was set aside.</summary>
internal static class Facilitating
{
    /// <summary>Of work in doubt: whether it stands there. Of other work the remedy has been carried out, and it is tried again.</summary>
    public static async Task AnswerAsync(this SessionPlay play, SessionId id, StuckWork stuck, bool isThere)
    {
        var (services, stop) = (play.Bot.App.Services, TestContext.Current.CancellationToken);
        var posts = services.GetRequiredService<PostStore>();
        if (stuck is { Why: Obstacle.Unsure, Post: { } post })
            await (isThere ? posts.SaveAsync(id, post, new Post("", ""), stop) : posts.RemoveAsync(id, post, stop));
        await services.GetRequiredService<DueStore>().WakeAsync(id, play.Clock.GetUtcNow(), stop);
        await services.GetRequiredService<StuckStore>().ReturnAsync(id, stuck, play.Clock.GetUtcNow(), stop);
        services.GetRequiredService<OutboxSignal>().Wake(id);
    }
}
