using Praatplaat.Bot.Delivery;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>Returns work that was set aside to the outbox. Where two people press at once, the second changes nothing.</summary>
internal sealed class SetAsideMessages(SetAsideStore setAside, PostStore posts, OutboxWriter outboxWriter, TimeProvider time)
{
    /// <param name="item">Comes from outside, so it is looked up among what is there and never used as a key.</param>
    /// <returns>The work, with that of the same message to other people; empty where there is none.</returns>
    public async Task<IReadOnlyList<SetAsideWork>> PickAsync(Session session, string item, CancellationToken cancellationToken)
    {
        var all = await setAside.AllAsync(session.Id, cancellationToken);
        return all.FirstOrDefault(work => work.Key == item) is { } picked
            ? [.. all.Where(work => work.Why == picked.Why && work.Work.WithoutRecipient() == picked.Work.WithoutRecipient())]
            : [];
    }

    public async Task<IReadOnlyList<SetAsideWork>> PickAsync(
        Session session, Func<SetAsideWork, bool> fits, CancellationToken cancellationToken) =>
        [.. (await setAside.AllAsync(session.Id, cancellationToken)).Where(fits)];

    /// <summary>For a message that did not arrive: it is sent again at once.</summary>
    public Post NotArrived(SetAsideWork work) => new("", "") { UnconfirmedSince = time.GetUtcNow() - ReliableSend.ConfirmationTime };

    /// <summary>For a message that arrived, though nobody knows its id. A form is left alone from then on.</summary>
    public static Post Arrived(SetAsideWork work) =>
        new("", "", work.Work is Work.PostRound && !PostNames.IsStatus(work.Post) ? ChannelPoster.Form : null);

    /// <param name="noted">What is known now about the post that was unconfirmed.</param>
    public async Task ReturnAsync(
        Session session, IReadOnlyList<SetAsideWork> works, Func<SetAsideWork, Post> noted, CancellationToken cancellationToken)
    {
        if (works is [])
            return;
        var found = await FoundAsync(session, works, cancellationToken);
        var returned = works.Select(work => new ReturnedWork(
            work, work is { Why: Obstacle.Unconfirmed, Post: { } post } && !found.Contains(post) ? noted(work) : null));
        await outboxWriter.AnnounceAsync(session.Id, cancellationToken);
        await setAside.ReturnAsync(session.Id, returned, new DueWork(new Work.ShowControl(), time.GetUtcNow()), cancellationToken);
        outboxWriter.Wake(session.Id);
    }

    /// <summary>The posts that turned out to be there in the meantime, as by a press on them: they stay as they are.</summary>
    private async Task<IReadOnlySet<string>> FoundAsync(
        Session session, IReadOnlyList<SetAsideWork> works, CancellationToken cancellationToken)
    {
        if (works[0] is not { Why: Obstacle.Unconfirmed, Post: { } post } first)
            return new HashSet<string>();
        // More than one is the same message to several members.
        var prefix = works.Count > 1 && first.Work is Work.ToMember message ? PostNames.PrefixOf(session, message) : post;
        var known = await posts.BeginningWithAsync(session.Id, prefix, cancellationToken);
        return known.Where(some => some.Value.IsThere).Select(some => some.Key).ToHashSet();
    }
}
