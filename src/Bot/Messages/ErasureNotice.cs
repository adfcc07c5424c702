using Microsoft.Extensions.Options;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>Tells the manager, once, until when a session can still be read, and offers to take its outcome along.</summary>
internal sealed class ErasureNotice(PersonalPoster personal, MemberStore members, ViewFactory views, IOptions<SessionsOptions> options) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) =>
        handlers.On<Work.TellErasure>((session, _, cancellationToken) => TellAsync(session, cancellationToken));

    private async Task TellAsync(Session session, CancellationToken cancellationToken)
    {
        if (new Sessions.Retention(options.Value.RetentionDays).EndOf(session) is { } end
            && await members.FindPresentAsync(session, session.Settings.Manager.Id, cancellationToken) is { } manager)
        {
            var view = await views.ForAsync(session, manager.Id, cancellationToken);
            await personal.SendOnceAsync(session, manager, PostNames.Erasure, ErasureCard.Create(view, end), cancellationToken);
        }
    }
}
