using Microsoft.Bot.Schema;
using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;

namespace Praatplaat.Bot.Sessions;

/// <summary>Somebody added the app: a greeting, and the card that could not be delivered while they did not have it.</summary>
internal sealed class Welcome(
    Acquaintance acquaintance,
    PeopleStore people,
    SessionStore sessions,
    PostStore posts,
    Errands errands,
    OutboxSignal signal,
    TeamsConnector connector,
    PlaybookLibrary playbooks)
{
    /// <returns>The greeting, to be sent once Teams has its answer; null where there is nothing to do then.</returns>
    public async Task<Func<CancellationToken, Task>?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var isNew = await acquaintance.MeetAsync(request, cancellationToken);
        if (!request.IsPersonal)
            return null;
        var missed = await AskAsync(request, cancellationToken);
        return async stop =>
        {
            if (isNew)
                await connector.SendAsync(ConnectorLines.Of(request), request.ConversationIn, Greeting(request), stop);
            // Only now, so that the card comes below the greeting. The work is in storage: without this it is found a little later.
            if (missed is { } session)
                signal.Wake(session);
        };
    }

    private Activity Greeting(Request request) => ChannelPoster.ActivityOf(HelpCard.Create(request.Texts, playbooks.Default.Name));

    /// <summary>The card for three actions, where it was refused and there is still time.</summary>
    /// <returns>The session that has it to send; null where there is none.</returns>
    private async Task<SessionId?> AskAsync(Request request, CancellationToken cancellationToken)
    {
        var person = request.Person.Id;
        if ((await people.FindAsync(request.Tenant, person, cancellationToken))?.Session is not { } id
            || await sessions.LoadAsync(id, cancellationToken) is not { Session: { IsOver: false, ActionsAskedAt: not null } }
            || await posts.FindAsync(id, PostNames.Actions(person), cancellationToken) is { IsThere: true })
            return null;
        await errands.LeaveAsync(id, new Work.AskMember(person), cancellationToken);
        return id;
    }
}
