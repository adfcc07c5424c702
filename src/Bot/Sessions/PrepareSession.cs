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
    TeamCheck check,
    OutboxSignal signal,
    TimeProvider time)
{
    /// <param name="message">Makes the session's id, so that the same word, delivered twice, starts one session.</param>
    /// <returns>Null where the set-up card itself is the answer.</returns>
    public async Task<Reply?> RunAsync(Request request, Fingerprint? message, CancellationToken cancellationToken)
    {
        if (request.Conversation.Conversation.ConversationType != ConversationTypes.Channel)
            return new Reply(RefusalCard.Create(request.Texts, request.Texts["Refusal.StartInChannel"]));
        var id = SessionIds.For(message);
        if (await RunningAsync(request, cancellationToken) is { } running)
            return running.Id == id ? null : new Reply(AlreadyRunning(views.Of(running)));

        var team = await TeamAsync(request, cancellationToken);
        var session = New(request, team, id);
        // In a shared channel somebody may speak who can't have a part in a session: of an organisation that is not let in.
        if (session.Place.Kind == ChannelKind.Shared && await check.HasAsync(session, request.UserId, cancellationToken) == false)
            return new Reply(RefusalCard.Create(request.Texts, request.Texts["Refusal.NoIdentity"]));
        await due.WakeAsync(session.Id, time.GetUtcNow(), cancellationToken);
        await sessions.CreateAsync(session, [new DueWork(new Work.PostSetUp(), time.GetUtcNow())], cancellationToken);
        await members.SaveAsync(session.Id, [new Member(request.Person, request.UserId)], cancellationToken);
        signal.Wake(session.Id);
        return null;
    }

    internal static Cards.Elements.AdaptiveCard AlreadyRunning(View running) => RefusalCard.Create(
        running.Texts,
        running.Texts.Format("Refusal.AlreadyRunning", running.Session.Settings.Title, running.Session.Facilitator.Name));

    private async Task<Session?> RunningAsync(Request request, CancellationToken cancellationToken) =>
        await channels.FindAsync(request.Tenant, request.Channel, cancellationToken) is { } id
        && await sessions.LoadAsync(id, cancellationToken) is { Session.Phase: Phase.Running } stored
            ? stored.Session
            : null;

    /// <summary>A message tells the id of the team and seldom its name. The name is for display: without it, too, there is a session.</summary>
    private async Task<TeamInfo> TeamAsync(Request request, CancellationToken cancellationToken)
    {
        var team = request.Team ?? new TeamInfo(request.Channel.Value);
        if (team is not { Id: { } id, Name: null })
            return team;
        try
        {
            return new TeamInfo(id, (await connector.GetTeamAsync(ConnectorLines.Of(request), id, cancellationToken))?.Name);
        }
        catch (ConnectorException)
        {
            return team;
        }
    }

    private Session New(Request request, TeamInfo team, SessionId id)
    {
        var playbook = playbooks.Default;
        var place = new Place(
            request.Tenant,
            team.Id!,
            PlainText.Name(team.Name),
            request.Channel,
            request.ConversationIn,
            request.ServiceUrl,
            request.Conversation.Bot.Id,
            request.Kind ?? ChannelKind.Standard);
        var settings = new Settings(playbook.SessionTitle, request.Person, Names.Shown, null, new Dictionary<string, string>());
        return new Session(id, place, new PlaybookVersion(playbook.Id, playbook.Version), request.Person, settings, Phase.SetUp, [], time.GetUtcNow());
    }
}
