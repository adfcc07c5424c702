using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>What a facilitator does about work that was set aside: what the buttons do, short of the press, which would prove a card.</summary>
internal static class Facilitating
{
    /// <summary>Of work in doubt: whether it stands there. Of other work the remedy has been carried out, and it is tried again.</summary>
    public static async Task AnswerAsync(this SessionPlay play, SessionId id, SetAsideWork work, bool isThere)
    {
        var (services, stop) = (play.Bot.App.Services, TestContext.Current.CancellationToken);
        SetAsideMessages desk = services.GetRequiredService<SetAsideMessages>();
        var stored = await services.GetRequiredService<SessionStore>().LoadAsync(id, stop);
        await desk.ReturnAsync(stored!.Session, [work], isThere ? SetAsideMessages.Arrived : desk.NotArrived, stop);
    }
}
