using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Access;

/// <summary>Keeps where people, and the channels of sessions, can be reached.</summary>
internal sealed class Contacts(PeopleStore people, ServiceUrlRefresh serviceUrl)
{
    /// <summary>Saves the latest address of somebody, or of a session's channel.</summary>
    public async Task RememberAsync(Origin origin, CancellationToken cancellationToken)
    {
        if (!origin.IsPersonal)
            await serviceUrl.RefreshAsync(origin, cancellationToken);
        else if (origin is Sender sender)
            await RememberChatAsync(sender, cancellationToken);
    }

    /// <summary>Saves the address of somebody who added the app.</summary>
    /// <returns>
    /// True once for each person, though Teams may report an installation more than once, and to two instances at the same time. False
    /// where the chat was known already, and for a team.
    /// </returns>
    public async Task<bool> MeetAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (sender.IsPersonal && await people.TryAddAsync(sender.Tenant, sender.Person.Id, ContactOf(sender), cancellationToken))
            return true;
        await RememberAsync(sender, cancellationToken);
        return false;
    }

    /// <summary>The app was removed from a chat: nothing is sent there until it is back.</summary>
    public async Task ForgetChatAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (sender.IsPersonal)
            await people.MergeAsync(sender.Tenant, sender.Person.Id, new Contact(Active: false), cancellationToken);
    }

    private async Task RememberChatAsync(Sender sender, CancellationToken cancellationToken)
    {
        var known = await people.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        var met = ContactOf(sender);
        if (met with { Locale = met.Locale ?? known?.Locale, Session = known?.Session } != known)
            await people.MergeAsync(sender.Tenant, sender.Person.Id, met, cancellationToken);
    }

    private static Contact ContactOf(Sender sender) =>
        new(sender.ConversationIn, sender.ServiceUrl, sender.Conversation.Locale, Active: true);
}

/// <summary>
/// Keeps the service URL of a session up to date: Teams may move a team to another host, and says so only in what it sends. It does the
/// same for the kind of channel, which Teams need not send with the word <c>start</c>.
/// </summary>
internal sealed class ServiceUrlRefresh(SessionStore sessions, ChannelStore channels)
{
    /// <summary>At a press: costs only a comparison as long as nothing changed.</summary>
    /// <returns>True where it changed, and the state of the session with it.</returns>
    public async Task<bool> RefreshAsync(Session session, Origin origin, CancellationToken cancellationToken)
    {
        if (origin.Tenant != session.Location.Tenant || origin.Channel != session.Location.Channel || Fresh(session.Location, origin) == session.Location)
            return false;
        // The session that was passed in may be older: only the location is to change, so the newest state is read.
        if (await sessions.LoadAsync(session.Id, cancellationToken) is { } stored)
            await sessions.RefreshAsync(stored, Fresh(stored.Session.Location, origin), cancellationToken);
        return true;
    }

    /// <summary>After a word or an event in a channel, for the session that runs there.</summary>
    public async Task RefreshAsync(Origin origin, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(origin.Tenant, origin.Channel, cancellationToken) is { } id && await sessions.LoadAsync(id, cancellationToken) is { } stored)
            await RefreshAsync(stored.Session, origin, cancellationToken);
    }

    private static Location Fresh(Location location, Origin origin) =>
        location with { ServiceUrl = origin.ServiceUrl, Kind = origin.Kind ?? location.Kind };
}

/// <summary>The sessions that a word may be about.</summary>
/// <param name="Session">The one; null where there is none, or more than one.</param>
/// <param name="Several">Those from which the sender has to choose, the newest first; empty where there is nothing to choose.</param>
internal sealed record FoundSessions(SessionId? Session, IReadOnlyList<Session> Several);

/// <summary>Which sessions a word in a 1:1 chat can be about.</summary>
internal enum WordScope
{
    /// <summary>The ones that the sender leads.</summary>
    Led,

    /// <summary>Those, and every one of which the sender is the manager: an outcome.</summary>
    LedOrManaged,

    /// <summary>Those of which the sender is the manager: what only a manager may do.</summary>
    Managed,

    /// <summary>The ones that the sender leads, or else those to which they gave actions, or are asked to.</summary>
    LedOrGivenActions,
}

/// <summary>
/// Finds the session that a word is about: in a channel the one that runs there, in a 1:1 chat the one that this person leads. For somebody
/// who leads none it is the last one in which they had a part. A word about an outcome is also about whatever they manage.
/// </summary>
internal sealed class SessionFinder(
    ChannelStore channels, PeopleStore people, SessionStore sessions, PersonalDataStore personal, ManagedSessions managed)
{
    private const int MostOffered = 8;

    public async Task<FoundSessions> FindAsync(Sender sender, WordScope scope, CancellationToken cancellationToken)
    {
        if (!sender.IsPersonal)
            return new FoundSessions(await channels.FindAsync(sender.Tenant, sender.Channel, cancellationToken), []);
        var (last, led) = await people.SessionsAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        var leads = new List<Session>();
        foreach (var id in last is { } also ? led.Append(also).Distinct() : led)
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: { Phase: Phase.Running } session } && Leads(session, sender))
                leads.Add(session);
        IReadOnlyList<Session> others = scope switch
        {
            WordScope.Led => [],
            WordScope.LedOrGivenActions => leads.Count > 0 ? [] : await WithActionsAsync(sender, last, cancellationToken),
            _ => await ManagedAsync(sender, cancellationToken),
        };
        var meant = scope == WordScope.Managed ? others : leads.Concat(others);
        List<Session> all = [.. SessionOrder.NewestFirst(meant.DistinctBy(session => session.Id))];
        // Whoever manages none is told who does, of a session that they know.
        if (all.Count == 0 && leads.Count > 0)
            return new FoundSessions(SessionOrder.NewestFirst(leads).First().Id, []);
        return all.Count > 1 ? new FoundSessions(null, all) : new FoundSessions(all is [var only] ? only.Id : last, []);
    }

    private async Task<IReadOnlyList<Session>> ManagedAsync(Sender sender, CancellationToken cancellationToken) =>
    [
        .. (await managed.OfAsync(sender.Tenant, sender.Person.Id, cancellationToken))
            .Where(session => !session.HasLeft(sender.Person.Id))
            .Take(MostOffered),
    ];

    /// <param name="last">The last session in which they had a part: there they may not have given theirs yet.</param>
    private async Task<IReadOnlyList<Session>> WithActionsAsync(Sender sender, SessionId? last, CancellationToken cancellationToken)
    {
        var found = new List<Session>();
        foreach (var id in (await personal.WithActionsAsync(sender.Person.Id, cancellationToken)).Union(last is { } one ? [one] : []))
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: { ActionsAskedAt: not null } session }
                && session.Location.Tenant == sender.Tenant && !session.HasLeft(sender.Person.Id))
                found.Add(session);
        return [.. SessionOrder.NewestFirst(found).Take(MostOffered)];
    }

    /// <summary>A session in each channel where this person leads one or had a part in one, the latest first.</summary>
    public async Task<IReadOnlyList<Session>> KnownAsync(Sender sender, CancellationToken cancellationToken)
    {
        var (last, led) = await people.SessionsAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        var known = new List<Session>();
        foreach (var id in (last is { } also ? led.Append(also) : led).Reverse().Distinct())
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: var session }
                && session.Location.Tenant == sender.Tenant
                && !session.HasLeft(sender.Person.Id))
                known.Add(session);
        return [.. known.DistinctBy(session => session.Location.Channel)];
    }

    /// <summary>Whoever is asked to take a session over leads it as far as words go: it has nobody else.</summary>
    private static bool Leads(Session session, Sender sender) =>
        session.Location.Tenant == sender.Tenant
        && (session.IsLedBy(sender.Person.Id) || (session.IsLeaderless && session.Successor?.Id == sender.Person.Id));
}
