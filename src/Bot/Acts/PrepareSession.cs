using System.Security.Cryptography;
using Microsoft.Bot.Schema.Teams;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Acts;

/// <summary><c>start</c>: prepares a session in this channel. The set-up card is sent by the outbox.</summary>
internal sealed class PrepareSession(
    SessionStore sessions,
    MemberStore members,
    SessionFinder finder,
    PlaybookLibrary playbooks,
    ViewFactory views,
    TeamDirectory directory,
    OutboxWriter outboxWriter,
    TimeProvider time) : IActs
{
    public void AddTo(ActTable table) => table.OnWordWithoutSession(RunAsync, "start");

    /// <returns>Null where the set-up card itself is the answer.</returns>
    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var sender = request.Sender;
        if (sender.Conversation.Conversation.ConversationType != ConversationTypes.Channel)
            return new Reply(await InChannelAsync(sender, cancellationToken));
        var id = SessionIds.For(request.Message);
        if (await RunningAsync(sender, cancellationToken) is { } running)
            return running.Id == id ? null : new Reply(AlreadyRunning(views.Of(running)));

        var team = await directory.TeamOfAsync(sender, cancellationToken);
        var roster = sender.Kind is ChannelKind.Private or ChannelKind.Shared ? sender.Channel.Value : team.Id!;
        var playbook = playbooks.Default;
        var session = New(playbook, sender, await directory.NamedAsync(sender, roster, cancellationToken), team, id);
        // In a shared channel somebody may speak who can't take part, because their organisation is not let in.
        if (session.Location.Kind == ChannelKind.Shared && await directory.IsMemberAsync(session, sender.UserId, cancellationToken) == false)
            return new Reply(RefusalCard.Create(sender.Texts, sender.Texts["Refusal.NoIdentity"]));
        await outboxWriter.AnnounceAsync(session.Id, cancellationToken);
        await sessions.CreateAsync(session, playbook, [new DueWork(new Work.PostSetUp(), time.GetUtcNow())], cancellationToken);
        await members.SaveAsync(session.Id, [new Member(session.Facilitator, sender.UserId)], cancellationToken);
        outboxWriter.Wake(session.Id);
        return null;
    }

    internal static Cards.Elements.AdaptiveCard AlreadyRunning(View running) => RefusalCard.Create(
        running.Texts,
        running.Texts.Format("Refusal.AlreadyRunning", running.Session.Settings.Title, running.Session.Facilitator.Name));

    /// <summary>Where to type it. A group chat is read by others, so there nothing is listed.</summary>
    private async Task<Cards.Elements.AdaptiveCard> InChannelAsync(Sender sender, CancellationToken cancellationToken)
    {
        var name = PlainText.Name(sender.Conversation.Bot.Name) is { Length: > 0 } given ? given : "Praatplaat";
        var known = sender.IsPersonal ? await finder.KnownAsync(sender, cancellationToken) : [];
        return StartInChannelCard.Create(sender.Texts, name, [.. known.Select(views.Of)]);
    }

    private async Task<Session?> RunningAsync(Sender sender, CancellationToken cancellationToken) =>
        (await finder.FindAsync(sender, WordScope.Led, cancellationToken)).Session is { } id
        && await sessions.LoadAsync(id, cancellationToken) is { Session.Phase: Phase.Running } stored
            ? stored.Session
            : null;

    private Session New(Playbook playbook, Sender sender, Person starter, TeamInfo team, SessionId id)
    {
        Location location = new Location(
            sender.Tenant,
            team.Id!,
            PlainText.Name(team.Name),
            sender.Channel,
            sender.ConversationIn,
            sender.ServiceUrl,
            sender.Conversation.Bot.Id,
            sender.Kind ?? ChannelKind.Standard)
        {
            Group = Guid.TryParse(team.AadGroupId, out _) ? team.AadGroupId : null,
        };
        return New(playbook, starter, location, id, time.GetUtcNow());
    }

    /// <summary>A session before its start, as the playbook proposes it.</summary>
    internal static Session New(Playbook playbook, Person starter, Location location, SessionId id, DateTimeOffset at)
    {
        var settings = new Settings(playbook.SessionTitle, starter, Names.Shown, null, new Dictionary<string, string>());
        return new Session(id, location, new PlaybookVersion(playbook.Id, playbook.Version), starter, settings, Phase.SetUp, [], at);
    }
}

internal static class SessionIds
{
    /// <summary>
    /// The id is made from the message that asked for the session: Teams delivers again what was not answered in time, and that must not
    /// become a second session. Knowing an id gives no right to anything but to look at the poster.
    /// </summary>
    public static SessionId For(Fingerprint? message) => new(message?.Value ?? RandomNumberGenerator.GetHexString(32, lowercase: true));
}
