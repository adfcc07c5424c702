using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>What is sent at the end of a session: the last card in the channel, and the summary to the manager.</summary>
internal sealed class ClosingMessages(
    PersonalPoster personal,
    ChannelPoster channel,
    MemberStore members,
    PostStore posts,
    SummaryReader summaries,
    HistoryReader histories,
    ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.PostFarewell>((session, _, cancellationToken) => PostFarewellAsync(session, cancellationToken))
        .On<Work.SendSummary>((session, _, cancellationToken) => SendSummaryAsync(session, cancellationToken));

    private async Task PostFarewellAsync(Session session, CancellationToken cancellationToken)
    {
        var summary = await summaries.ReadAsync(session, cancellationToken);
        var informed = new List<Person>();
        foreach (var (name, reader) in new[]
        {
            (PostNames.Summary, session.Settings.Manager), (PostNames.SummaryForSecondReader, session.Settings.SecondReader),
        })
            if (reader is not null && await posts.FindAsync(session.Id, name, cancellationToken) is { IsThere: true })
                informed.Add(reader);
        var card = FarewellCard.Create(views.Of(session), summary, informed);
        // Again where somebody had what they gave erased after it was posted.
        if (await posts.FindAsync(session.Id, PostNames.Farewell, cancellationToken) is { IsThere: true })
            await channel.UpdateAsync(session, PostNames.Farewell, card, cancellationToken);
        else
            await channel.PostAsync(session, PostNames.Farewell, card, cancellationToken);
    }

    /// <summary>
    /// Sends it to the manager, or to the facilitator where the manager can't be reached, so that somebody gets the outcome. Where neither
    /// can, it waits on the control card. The second reader gets it besides.
    /// </summary>
    private async Task SendSummaryAsync(Session session, CancellationToken cancellationToken)
    {
        var summary = await summaries.ReadAsync(session, cancellationToken);
        var history = await histories.ReadAsync(session, cancellationToken);
        var (manager, facilitator) = (session.Settings.Manager.Id, session.Facilitator.Id);
        if (session.Settings.SecondReader is { } second && second.Id != manager
            && await members.FindPresentAsync(session, second.Id, cancellationToken) is { } reader)
            await personal.SendOnceAsync(session, reader, PostNames.SummaryForSecondReader, await CardForAsync(second.Id), cancellationToken);
        var name = PostNames.Summary;
        foreach (var person in new[] { manager, facilitator }.Distinct())
        {
            if (await members.FindPresentAsync(session, person, cancellationToken) is { } member
                && await personal.SendOnceAsync(session, member, name, await CardForAsync(person), cancellationToken))
                return;
            name = PostNames.SummaryForFacilitator;
        }

        throw new NobodyReachedException((await members.FindAsync(session.Id, manager, cancellationToken))?.Unreachable ?? Obstacle.Refused);

        async Task<AdaptiveCard> CardForAsync(PersonId reader)
        {
            var view = await views.ForAsync(session, reader, cancellationToken);
            return SummaryCard.Create(view, reader == manager ? summary with { History = history } : summary, forManager: reader == manager);
        }
    }
}
