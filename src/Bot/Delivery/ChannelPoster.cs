using Microsoft.Bot.Schema;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Delivery;

/// <summary>Posts cards in the channel of a session. A card that was posted under the same name before is updated instead.</summary>
internal sealed class ChannelPoster(TeamsConnector connector, PostStore posts, ReliableSend reliably, DeliveryTelemetry telemetry)
{
    /// <summary>The value of <see cref="Post.Shows"/> for a form.</summary>
    public const string Form = "form";

    /// <summary>The value of <see cref="Post.Shows"/> for a form that is being replaced: if that is cut off, it is done again.</summary>
    private const string Folding = "folding";

    /// <summary>Posts a card in the channel, in a thread of its own.</summary>
    public Task<Post> PostAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        PostAsync(session, name, card, null, cancellationToken);

    /// <summary>Posts a card with inputs. Once it stands there it is left alone, since people are typing in it.</summary>
    public Task<Post> PostFormAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        PostAsync(session, name, card, Form, cancellationToken);

    /// <summary>Replies in a thread, for everybody.</summary>
    public Task<Post> ReplyAsync(Session session, string name, string thread, AdaptiveCard card, CancellationToken cancellationToken) =>
        PutAsync(session, name, card, null, reliably.AtMostOnceAsync, (activity, record) => SendAsync(session, thread, activity, record, cancellationToken), cancellationToken);

    /// <summary>Replies in a thread that somebody may have deleted.</summary>
    /// <returns>False where it is gone.</returns>
    public async Task<bool> TryReplyAsync(Session session, string name, string thread, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            await ReplyAsync(session, name, thread, card, cancellationToken);
            return true;
        }
        catch (ConnectorException gone) when (gone.Failure == ConnectorFailure.Gone)
        {
            return false;
        }
    }

    /// <summary>Replies in a thread, for one person who waits for it: better twice than never.</summary>
    public Task<Post> ReplyToStarterAsync(
        Session session, string name, string thread, AdaptiveCard card, CancellationToken cancellationToken) =>
        PutAsync(
            session,
            name,
            card,
            null,
            (session, name, known, send, stop) => reliably.AtLeastOnceAsync(session, name, known, () => send(null), stop),
            (activity, record) => SendAsync(session, thread, activity, record, cancellationToken),
            cancellationToken);

    /// <summary>Updates a card that was posted. Does nothing where there is none, or somebody deleted it.</summary>
    public async Task UpdateAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, name, cancellationToken) is { ActivityId.Length: > 0 } post
            && await connector.TryUpdateAsync(ConnectorTargets.Of(session), post, CardMessage.Of(card), cancellationToken))
            telemetry.Updated(name);
    }

    /// <summary>Puts a card in place of a form, which may be updated from then on. Does nothing where no form stands there.</summary>
    public async Task FoldAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, name, cancellationToken) is not { IsThere: true, Shows: Form or Folding } form)
            return;
        await posts.SaveAsync(session.Id, name, form with { Shows = Folding }, cancellationToken);
        await UpdateAsync(session, name, card, cancellationToken);
        await posts.SaveAsync(session.Id, name, form with { Shows = null }, cancellationToken);
    }

    private Task<Post> PostAsync(
        Session session, string name, AdaptiveCard card, string? shows, CancellationToken cancellationToken) => PutAsync(
        session,
        name,
        card,
        shows,
        reliably.AtMostOnceAsync,
        async (activity, record) => await CreateAsync(session, activity, record, cancellationToken) with { Shows = shows },
        cancellationToken);

    /// <summary>Teams may answer without ids: then the card stands there all the same.</summary>
    private async Task<Post> CreateAsync(Session session, Activity activity, ISendRecord? record, CancellationToken cancellationToken)
    {
        try
        {
            var (conversation, id) = await connector.CreateThreadAsync(
                ConnectorTargets.Of(session) with { Record = record }, session.Location.Channel.Value, activity, cancellationToken);
            return new Post(conversation, id);
        }
        catch (ConnectorException empty) when (empty.IsEmpty)
        {
            return new Post("", "");
        }
    }

    private async Task<Post> SendAsync(
        Session session, string thread, Activity activity, ISendRecord? record, CancellationToken cancellationToken)
    {
        var sent = await connector.SendAsync(ConnectorTargets.Of(session) with { Record = record }, thread, activity, cancellationToken);
        return new Post(thread, sent ?? "");
    }

    /// <param name="shows">What the post shows from now on, if that must be left alone; null where it may be updated.</param>
    /// <param name="deliver">How the card is sent where it does not stand there yet.</param>
    private async Task<Post> PutAsync(
        Session session,
        string name,
        AdaptiveCard card,
        string? shows,
        Func<Session, string, Post?, Func<ISendRecord?, Task<Post>>, CancellationToken, Task<Post>> deliver,
        Func<Activity, ISendRecord?, Task<Post>> send,
        CancellationToken cancellationToken)
    {
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        if (shows is not null && known?.Shows == shows)
            return known;
        // Noted before the update: if it is cut off it is done again, and no form is thought to stand where it does not.
        if (known is { Shows: not null })
            await posts.SaveAsync(session.Id, name, known = known with { Shows = null }, cancellationToken);
        var activity = CardMessage.Of(card);
        if (known is not { IsThere: true })
            return await deliver(session, name, known, record => send(activity, record), cancellationToken);
        // A post whose id Teams did not give can't be updated: it stays as it is.
        if (known.ActivityId.Length > 0)
        {
            if (!await connector.TryUpdateAsync(ConnectorTargets.Of(session), known, activity, cancellationToken))
                return await deliver(session, name, known, record => send(activity, record), cancellationToken);
            telemetry.Updated(name);
        }

        if (shows is not null)
            await posts.SaveAsync(session.Id, name, known = known with { Shows = shows }, cancellationToken);
        return known;
    }
}
