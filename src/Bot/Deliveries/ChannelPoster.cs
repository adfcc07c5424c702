using Praatplaat.Bot.Teams;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Puts cards into the channel of a session. What has been posted under a name is updated, not posted again.</summary>
internal sealed class ChannelPoster(ConnectorClient connector, PostStore posts, CarefulSend careful, DeliveriesTelemetry telemetry)
{
    /// <summary>What <see cref="Post.Shows"/> says of a form.</summary>
    public const string Form = "form";

    /// <summary>A post of its own in the channel.</summary>
    public Task<Post> PostAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        PutAsync(
            session, name, card, (_, activity) => careful.PostAsync(session, name, () => CreateAsync(session, activity, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>A post with inputs: once it stands there it is left alone, since people are typing in it.</summary>
    public async Task<Post> PostFormAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, name, cancellationToken) is { Shows: Form } there)
            return there;
        var post = await PostAsync(session, name, card, cancellationToken) with { Shows = Form };
        await posts.SaveAsync(session.Id, name, post, cancellationToken);
        return post;
    }

    /// <summary>A reply in a thread, for everybody.</summary>
    public Task<Post> ReplyAsync(Session session, string name, string thread, AdaptiveCard card, CancellationToken cancellationToken) =>
        PutAsync(
            session, name, card, (_, activity) => careful.PostAsync(session, name, () => SendAsync(session, thread, activity, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>A reply in a thread that one person waits for: rather twice than never.</summary>
    public Task<Post> ReplyToStarterAsync(Session session, string name, string thread, AdaptiveCard card, CancellationToken cancellationToken) =>
        PutAsync(
            session, name, card, (known, activity) => careful.SendAsync(session, name, known, () => SendAsync(session, thread, activity, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>Only where it has been posted; nothing otherwise, nor when somebody deleted it.</summary>
    public async Task UpdateAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, name, cancellationToken) is { ActivityId.Length: > 0 } post
            && await connector.TryUpdateAsync(ConnectorLine.Of(session), post, ActivityOf(card), cancellationToken))
            telemetry.Updated(name);
    }

    internal static Activity ActivityOf(AdaptiveCard card) => CardActivity.Create(CardsJson.ToElement(card), card.FallbackText ?? "");

    /// <summary>Teams may keep the ids to itself: then it stands there all the same.</summary>
    private async Task<Post> CreateAsync(Session session, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            var (conversation, id) = await connector.CreateThreadAsync(ConnectorLine.Of(session), session.Place.Channel.Value, activity, cancellationToken);
            return new Post(conversation, id);
        }
        catch (ConnectorException empty) when (empty.IsEmpty)
        {
            return new Post("", "");
        }
    }

    private async Task<Post> SendAsync(Session session, string thread, Activity activity, CancellationToken cancellationToken)
    {
        var sent = await connector.SendAsync(ConnectorLine.Of(session), thread, activity, cancellationToken);
        return new Post(thread, sent.Id ?? "");
    }

    private async Task<Post> PutAsync(Session session, string name, AdaptiveCard card, Func<Post?, Activity, Task<Post>> send, CancellationToken cancellationToken)
    {
        var activity = ActivityOf(card);
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        // Before the update: one that was cut off is then done again, and no form is believed to stand where it does not.
        if (known is { Shows: not null })
            await posts.SaveAsync(session.Id, name, known = known with { Shows = null }, cancellationToken);
        if (known is { IsThere: true, ActivityId.Length: 0 })
            return known;
        if (known is not { IsThere: true } || !await connector.TryUpdateAsync(ConnectorLine.Of(session), known, activity, cancellationToken))
            return await send(known, activity);
        telemetry.Updated(name);
        return known;
    }
}
