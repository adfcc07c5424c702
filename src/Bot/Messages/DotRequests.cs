using Microsoft.Extensions.Options;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>The card on which each member gives dots, and the post that says how they fell.</summary>
internal sealed class DotRequests(
    FanOut fanOut,
    DotStore dots,
    MemberStore members,
    ChannelPoster channel,
    ViewFactory views,
    IOptions<SessionsOptions> options) : IWorkHandlers, IMemberMessageSource
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.AskDots>((session, _, cancellationToken) => AskAsync(session, _ => true, cancellationToken))
        .On<Work.PostRanking>((session, _, cancellationToken) => PostAsync(session, cancellationToken));

    public async Task<MemberMessage?> TryCreateAsync(Session session, Work.ToMember work, CancellationToken cancellationToken)
    {
        if (work is not Work.AskDotsOf)
            return null;
        var items = await dots.ItemsAsync(session.Id, cancellationToken);
        return new MemberMessage(
            PostNames.PrefixOf(session, work),
            locale => DotsCard.Create(views.In(session, locale), items),
            person => !session.TakesDots || session.IsAbsent(person));
    }

    public async Task<bool> IsAnsweredAsync(Session session, Work.ToMember work, CancellationToken cancellationToken) =>
        work is Work.AskDotsOf && (await dots.GivenAsync(session.Id, cancellationToken)).Contains(work.Person);

    /// <summary>Asks members who do not have the card yet, by the roster as it is now.</summary>
    public async Task AskAsync(Session session, Func<PersonId, bool> isFor, CancellationToken cancellationToken)
    {
        if (session.TakesDots)
            await fanOut.AskAsync(session, new Work.AskDotsOf(default), isFor, cancellationToken);
    }

    /// <summary>Who gave which dots is deleted first, whatever becomes of the post.</summary>
    private async Task PostAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.TakesDots)
            return;
        if (session.DotsClosedAt is null)
        {
            await dots.DiscardAsync(session.Id, cancellationToken);
            return;
        }

        await dots.CountAsync(session, options.Value.LeastAnswers, cancellationToken);
        if (await dots.RankingAsync(session.Id, cancellationToken) is not { } ranking)
            return;
        var asked = await members.IdsAsync(session.Id, cancellationToken).CountAsync(cancellationToken);
        await channel.PostAsync(session, PostNames.Ranking, RankingCard.Create(views.Of(session), ranking, asked), cancellationToken);
    }
}
