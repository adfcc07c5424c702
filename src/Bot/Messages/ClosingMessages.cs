using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>What is sent at the end of a session: the last card in the channel, and the summary to the manager.</summary>
internal sealed class ClosingMessages(
    PersonalPoster personal, ChannelPoster channel, MemberStore members, SummaryReader summaries, ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.PostFarewell>((session, _, cancellationToken) => PostFarewellAsync(session, cancellationToken))
        .On<Work.SendSummary>((session, _, cancellationToken) => SendSummaryAsync(session, cancellationToken));

    private async Task PostFarewellAsync(Session session, CancellationToken cancellationToken)
    {
        var summary = await summaries.ReadAsync(session, cancellationToken);
        await channel.PostAsync(session, PostNames.Farewell, FarewellCard.Create(views.Of(session), summary), cancellationToken);
    }

    /// <summary>
    /// Sends it to the manager, or to the facilitator where the manager can't be reached, so that somebody gets the outcome.
    /// </summary>
    private async Task SendSummaryAsync(Session session, CancellationToken cancellationToken)
    {
        var card = SummaryCard.Create(views.Of(session), await summaries.ReadAsync(session, cancellationToken));
        foreach (var person in new[] { session.Settings.Manager, session.Facilitator })
            if (!session.HasLeft(person.Id)
                && await members.FindAsync(session.Id, person.Id, cancellationToken) is { } member
                && await personal.SendOnceAsync(session, member, PostNames.Summary, card, cancellationToken))
                return;
    }
}
