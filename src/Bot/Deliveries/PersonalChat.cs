using Microsoft.Bot.Schema;
using Praatplaat.Bot.Sessions;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Deliveries;

/// <summary>The 1:1 chats of the bot: known from what people did there, or made.</summary>
internal sealed class PersonalChat(TeamsConnector connector, PeopleStore people)
{
    /// <summary>With the id of the message, by which it can be brought up to date. A chat that is gone is made anew, once.</summary>
    public async Task<Post> SendAsync(Session session, StoredMember member, Activity activity, CancellationToken cancellationToken)
    {
        var contact = await people.FindAsync(session.Location.Tenant, member.Id, cancellationToken);
        if (await TrySendAsync(session, contact, activity, cancellationToken) is { } sent)
            return sent;
        var line = ConnectorLines.Of(session, contact?.ServiceUrl);
        var made = await MakeAsync(session, line, member, cancellationToken);
        await people.MergeAsync(session.Location.Tenant, member.Id, new Contact(made, Session: contact?.Session ?? session.Id), cancellationToken);
        return new Post(made, await connector.SendAsync(line, made, activity, cancellationToken) ?? "");
    }

    /// <summary>In one call to Teams, and one to storage: of a chat that had to be made, the id of the message stays unknown.</summary>
    public async Task<Post> SendQuicklyAsync(Session session, StoredMember member, Activity activity, CancellationToken cancellationToken)
    {
        var contact = await people.FindAsync(session.Location.Tenant, member.Id, cancellationToken);
        if (await TrySendAsync(session, contact, activity, cancellationToken) is { } sent)
            return sent;
        var line = ConnectorLines.Of(session, contact?.ServiceUrl);
        try
        {
            return new Post(await connector.CreatePersonalAsync(line, session.Location.Bot, member.Member.UserId, activity, cancellationToken), "");
        }
        catch (ConnectorException empty) when (empty.IsEmpty)
        {
            return new Post("", "");
        }
    }

    private async Task<string> MakeAsync(Session session, ConnectorTarget line, StoredMember member, CancellationToken cancellationToken)
    {
        try
        {
            return await connector.CreatePersonalAsync(line, session.Location.Bot, member.Member.UserId, cancellationToken);
        }
        catch (ConnectorException cut) when (cut.Failure == ConnectorFailure.Unknown)
        {
            throw ConnectorException.SafeToRepeat(cut);
        }
    }

    /// <returns>Null where no chat is known, or it is gone.</returns>
    private async Task<Post?> TrySendAsync(Session session, Contact? contact, Activity activity, CancellationToken cancellationToken)
    {
        if (contact is not { Conversation: { } chat, Active: not false })
            return null;
        try
        {
            return new Post(chat, await connector.SendAsync(ConnectorLines.Of(session, contact.ServiceUrl), chat, activity, cancellationToken) ?? "");
        }
        catch (ConnectorException gone) when (gone.Failure == ConnectorFailure.Gone)
        {
            return null;
        }
    }
}
