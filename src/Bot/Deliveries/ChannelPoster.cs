using Microsoft.Bot.Schema;
using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Puts cards into the channel of a session. What has been posted under a name is updated, not posted again.</summary>
internal sealed class ChannelPoster(TeamsConnector connector, PostStore posts, ReliableSend reliably, DeliveryTelemetry telemetry)
{
    /// <summary>What <see cref="Post.Shows"/> says of a form.</summary>
    public const string Form = "form";

    /// <summary>A post of its own in the channel.</summary>
    public Task<Post> PostAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        PostAsync(session, name, card, null, cancellationToken);

    /// <summary>A post with inputs: once it stands there it is left alone, since people are typing in it.</summary>
    public Task<Post> PostFormAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken) =>
        PostAsync(session, name, card, Form, cancellationToken);

    /// <summary>A reply in a thread, for everybody.</summary>
    public Task<Post> ReplyAsync(Session session, string name, string thread, AdaptiveCard card, CancellationToken cancellationToken) =>
        PutAsync(session, name, card, null, reliably.AtMostOnceAsync, activity => SendAsync(session, thread, activity, cancellationToken), cancellationToken);

    /// <summary>A reply in a thread that one person waits for: rather twice than never.</summary>
    public Task<Post> ReplyToStarterAsync(Session session, string name, string thread, AdaptiveCard card, CancellationToken cancellationToken) =>
        PutAsync(session, name, card, null, reliably.AtLeastOnceAsync, activity => SendAsync(session, thread, activity, cancellationToken), cancellationToken);

    /// <summary>Only where it has been posted; nothing otherwise, nor when somebody deleted it.</summary>
    public async Task UpdateAsync(Session session, string name, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, name, cancellationToken) is { ActivityId.Length: > 0 } post
            && await connector.TryUpdateAsync(ConnectorLines.Of(session), post, ActivityOf(card), cancellationToken))
            telemetry.Updated(name);
    }

    internal static Activity ActivityOf(AdaptiveCard card) => SdkObjects.CardMessage(CardsJson.ToText(card), card.FallbackText ?? "");

    private Task<Post> PostAsync(Session session, string name, AdaptiveCard card, string? shows, CancellationToken cancellationToken) => PutAsync(
        session, name, card, shows, reliably.AtMostOnceAsync, async activity => await CreateAsync(session, activity, cancellationToken) with { Shows = shows }, cancellationToken);

    /// <summary>Teams may keep the ids to itself: then it stands there all the same.</summary>
    private async Task<Post> CreateAsync(Session session, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            var (conversation, id) = await connector.CreateThreadAsync(ConnectorLines.Of(session), session.Location.Channel.Value, activity, cancellationToken);
            return new Post(conversation, id);
        }
        catch (ConnectorException empty) when (empty.IsEmpty)
        {
            return new Post("", "");
        }
    }

    private async Task<Post> SendAsync(Session session, string thread, Activity activity, CancellationToken cancellationToken)
    {
        var sent = await connector.SendAsync(ConnectorLines.Of(session), thread, activity, cancellationToken);
        return new Post(thread, sent ?? "");
    }

    /// <param name="shows">What stands there from now on, where that is not to be touched; standing there already, it is left alone.</param>
    /// <param name="carefully">How what must not come twice is sent, where it does not stand there yet.</param>
    private async Task<Post> PutAsync(
        Session session,
        string name,
        AdaptiveCard card,
        string? shows,
        Func<Session, string, Post?, Func<Task<Post>>, CancellationToken, Task<Post>> carefully,
        Func<Activity, Task<Post>> send,
        CancellationToken cancellationToken)
    {
        var known = await posts.FindAsync(session.Id, name, cancellationToken);
        if (shows is not null && known?.Shows == shows)
            return known;
        // Before the update: one that was cut off is then done again, and no form is believed to stand where it does not.
        if (known is { Shows: not null })
            await posts.SaveAsync(session.Id, name, known = known with { Shows = null }, cancellationToken);
        var activity = ActivityOf(card);
        if (known is not { IsThere: true })
            return await carefully(session, name, known, () => send(activity), cancellationToken);
        // Of one whose id Teams did not tell, what stands there stays.
        if (known.ActivityId.Length > 0)
        {
            if (!await connector.TryUpdateAsync(ConnectorLines.Of(session), known, activity, cancellationToken))
                return await carefully(session, name, known, () => send(activity), cancellationToken);
            telemetry.Updated(name);
        }

        if (shows is not null)
            await posts.SaveAsync(session.Id, name, known = known with { Shows = shows }, cancellationToken);
        return known;
    }
}
