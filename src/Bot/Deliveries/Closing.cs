using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>The end of a session: the last card in the channel, and the summary to the manager.</summary>
internal sealed class ClosingMessages(PersonalPoster personal, ChannelPoster channel, MemberStore members, SummaryReader summaries, ViewFactory views)
{
    public async Task PostFarewellAsync(Session session, CancellationToken cancellationToken)
    {
        var summary = await summaries.ReadAsync(session, cancellationToken);
        await channel.PostAsync(session, PostNames.Farewell, FarewellCard.Create(views.Of(session), summary), cancellationToken);
    }

    /// <summary>To the manager; where the manager can't be reached, to the facilitator, so that the outcome reaches somebody.</summary>
    public async Task SendSummaryAsync(Session session, CancellationToken cancellationToken)
    {
        var card = SummaryCard.Create(views.Of(session), await summaries.ReadAsync(session, cancellationToken));
        foreach (var person in new[] { session.Settings.Manager, session.Facilitator })
            if (!session.HasLeft(person.Id)
                && await members.FindAsync(session.Id, person.Id, cancellationToken) is { } member
                && await personal.SendOnceAsync(session, member, PostNames.Summary, card, cancellationToken))
                return;
    }
}
