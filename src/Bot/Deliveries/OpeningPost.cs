using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Deliveries;

/// <summary>The first post of a session in the channel.</summary>
internal sealed class OpeningMessage(ChannelPoster channel, ViewFactory views)
{
    public Task PostAsync(Session session, CancellationToken cancellationToken) =>
        channel.PostAsync(session, PostNames.Opening, OpeningCard.Create(views.Of(session)), cancellationToken);
}
