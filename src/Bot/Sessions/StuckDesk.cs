using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Gives work that was set aside back to the outbox. Of two who press at once, one does it and the other changes nothing.</summary>
internal sealed class SetAsideMessages(SetAsideStore setAside, PostStore posts, DueStore due, OutboxSignal signal, TimeProvider time)
{
    /// <param name="item">Came from outside: it is looked for among what is there, and is no key.</param>
    /// <returns>The work, with that of the same message to others; none where there is none.</returns>
    public async Task<IReadOnlyList<SetAsideWork>> PickAsync(Session session, string item, CancellationToken cancellationToken)
    {
        var all = await setAside.AllAsync(session.Id, cancellationToken);
        return all.FirstOrDefault(work => work.Key == item) is { } picked
            ? [.. all.Where(work => work.Why == picked.Why && MessageKind.Of(work.Work) == MessageKind.Of(picked.Work))]
            : [];
    }

    public async Task<IReadOnlyList<SetAsideWork>> PickAsync(Session session, Func<SetAsideWork, bool> fits, CancellationToken cancellationToken) =>
        [.. (await setAside.AllAsync(session.Id, cancellationToken)).Where(fits)];

    /// <summary>It is to be sent again, and nothing has to be waited for.</summary>
    public Post NotArrived(SetAsideWork work) => new("", "") { UnconfirmedSince = time.GetUtcNow() - ReliableSend.ConfirmationTime };

    /// <summary>It stands there, and nobody knows its id. A form is left alone from then on.</summary>
    public static Post Arrived(SetAsideWork work) => new("", "", work.Work is Work.PostRound && !PostNames.IsStatus(work.Post) ? ChannelPoster.Form : null);

    /// <param name="noted">What is known now of the post that was in doubt.</param>
    public async Task ReturnAsync(Session session, IReadOnlyList<SetAsideWork> works, Func<SetAsideWork, Post> noted, CancellationToken cancellationToken)
    {
        if (works is [])
            return;
        var found = await FoundAsync(session, works, cancellationToken);
        var returned = works.Select(work => new ReturnedWork(work, work is { Why: Obstacle.Unconfirmed, Post: { } post } && !found.Contains(post) ? noted(work) : null));
        await due.WakeAsync(session.Id, time.GetUtcNow(), cancellationToken);
        await setAside.ReturnAsync(session.Id, returned, new DueWork(new Work.ShowControl(), time.GetUtcNow()), cancellationToken);
        signal.Wake(session.Id);
    }

    /// <summary>What turned out to be there in the meantime, as by a press on it, keeps its place.</summary>
    private async Task<IReadOnlySet<string>> FoundAsync(Session session, IReadOnlyList<SetAsideWork> works, CancellationToken cancellationToken)
    {
        if (works[0] is not { Why: Obstacle.Unconfirmed, Post: { } post } first)
            return new HashSet<string>();
        // More than one is the same message to more members.
        var prefix = works.Count == 1 ? post : MemberMessageFactory.PrefixOf(first.Work);
        var known = await posts.BeginningWithAsync(session.Id, prefix, cancellationToken);
        return known.Where(some => some.Value.IsThere).Select(some => some.Key).ToHashSet();
    }
}
