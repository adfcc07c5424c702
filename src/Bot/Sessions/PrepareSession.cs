using Microsoft.Bot.Schema.Teams;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>start</c>: somebody wants a session in this channel. The set-up card follows from the outbox.</summary>
internal sealed class PrepareSession(
    SessionStore sessions,
    MemberStore members,
    ChannelStore channels,
    DueStore due,
    PlaybookLibrary playbooks,
    ViewFactory views,
    TeamsConnector connector,
    LiveMembership liveMembership,
    OutboxSignal signal,
    TimeProvider time)
{
    /// <param name="message">Makes the session's id, so that the same word, delivered twice, starts one session.</param>
    /// <returns>Null where the set-up card itself is the answer.</returns>
    public async Task<Reply?> RunAsync(Sender sender, Fingerprint? message, CancellationToken cancellationToken)
    {
        if (sender.Conversation.Conversation.ConversationType != ConversationTypes.Channel)
            return new Reply(RefusalCard.Create(sender.Texts, sender.Texts["Refusal.StartInChannel"]));
        var id = SessionIds.For(message);
        if (await RunningAsync(sender, cancellationToken) is { } running)
            return running.Id == id ? null : new Reply(AlreadyRunning(views.Of(running)));

        var team = await TeamAsync(sender, cancellationToken);
        var session = New(sender, team, id);
        // In a shared channel somebody may speak who can't have a part in a session: of an organisation that is not let in.
        if (session.Location.Kind == ChannelKind.Shared && await liveMembership.IsMemberAsync(session, sender.UserId, cancellationToken) == false)
            return new Reply(RefusalCard.Create(sender.Texts, sender.Texts["Refusal.NoIdentity"]));
        await due.WakeAsync(session.Id, time.GetUtcNow(), cancellationToken);
        await sessions.CreateAsync(session, [new DueWork(new Work.PostSetUp(), time.GetUtcNow())], cancellationToken);
        await members.SaveAsync(session.Id, [new Member(sender.Person, sender.UserId)], cancellationToken);
        signal.Wake(session.Id);
        return null;
    }

    internal static Cards.Elements.AdaptiveCard AlreadyRunning(View running) => RefusalCard.Create(
        running.Texts,
        running.Texts.Format("Refusal.AlreadyRunning", running.Session.Settings.Title, running.Session.Facilitator.Name));

    private async Task<Session?> RunningAsync(Sender sender, CancellationToken cancellationToken) =>
        await channels.FindAsync(sender.Tenant, sender.Channel, cancellationToken) is { } id
        && await sessions.LoadAsync(id, cancellationToken) is { Session.Phase: Phase.Running } stored
            ? stored.Session
            : null;

    /// <summary>A message tells the id of the team and seldom its name. The name is for display: without it, too, there is a session.</summary>
    private async Task<TeamInfo> TeamAsync(Sender sender, CancellationToken cancellationToken)
    {
        var team = sender.Team ?? new TeamInfo(sender.Channel.Value);
        if (team is not { Id: { } id, Name: null })
            return team;
        try
        {
            return new TeamInfo(id, (await connector.GetTeamAsync(ConnectorLines.Of(sender), id, cancellationToken))?.Name);
        }
        catch (ConnectorException)
        {
            return team;
        }
    }

    private Session New(Sender sender, TeamInfo team, SessionId id)
    {
        var playbook = playbooks.Default;
        Location location = new Location(
            sender.Tenant,
            team.Id!,
            PlainText.Name(team.Name),
            sender.Channel,
            sender.ConversationIn,
            sender.ServiceUrl,
            sender.Conversation.Bot.Id,
            sender.Kind ?? ChannelKind.Standard);
        var settings = new Settings(playbook.SessionTitle, sender.Person, Names.Shown, null, new Dictionary<string, string>());
        return new Session(id, location, new PlaybookVersion(playbook.Id, playbook.Version), sender.Person, settings, Phase.SetUp, [], time.GetUtcNow());
    }
}
