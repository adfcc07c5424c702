using Praatplaat.Bot.Delivery;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Finds where the form of a round stands. Where Teams never said so, the answers tell: each keeps the message on which it was given, which
/// is evidence that the form is there.
/// </summary>
internal sealed class RoundForm(PostStore posts, AnswerStore answers, SetAsideStore setAside)
{
    /// <returns>Null where nobody knows: it was not posted, or not answered yet.</returns>
    public async Task<Post?> FindAsync(Session session, int round, CancellationToken cancellationToken)
    {
        var name = PostNames.Round(round);
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        if (known is null or { IsThere: true, ActivityId.Length: > 0 })
            return known;
        if (await answers.FindFormAsync(session.Id, round, cancellationToken) is not { } id)
            return null;
        var found = new Post($"{session.Location.Channel};messageid={id}", id) { Shows = ChannelPoster.Form };
        await posts.SaveAsync(session.Id, name, found, cancellationToken);
        await EndQuestionAsync(session, name, cancellationToken);
        return found;
    }

    /// <summary>Forgets the form: the next card under its name becomes a new post.</summary>
    public async Task GiveUpAsync(Session session, int round, CancellationToken cancellationToken)
    {
        await posts.RemoveAsync(session.Id, PostNames.Round(round), cancellationToken);
        await EndQuestionAsync(session, PostNames.Round(round), cancellationToken);
    }

    /// <summary>The facilitator need not be asked any more whether the form is there.</summary>
    private async Task EndQuestionAsync(Session session, string name, CancellationToken cancellationToken)
    {
        foreach (SetAsideWork asked in await setAside.AllAsync(session.Id, cancellationToken))
            if (asked.Post == name)
                await setAside.RemoveAsync(session.Id, asked.Key, cancellationToken);
    }
}
