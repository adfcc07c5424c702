using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Teams;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Access;

/// <summary>Asks Teams about a team as it is now: it does not always deliver the event that somebody left.</summary>
internal sealed class TeamDirectory(TeamsConnector connector, ParticipantFilter participants, TimeProvider time, ILogger<TeamDirectory> log)
{
    /// <summary>Somebody waits for the answer to a press, and Teams shows an error after ten seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Whether somebody is in the team, or in the channel where that has members of its own.</summary>
    /// <param name="userId"><c>29:…</c>, since the Agents Playground does not know people by their object id.</param>
    /// <returns>Null where Teams does not answer in time.</returns>
    public async Task<bool?> IsMemberAsync(Session session, string userId, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await connector.GetMemberAsync(ConnectorTargets.Of(session, userId), session.Location.Roster, userId, either.Token) is { } account
                && participants.Include(session, account);
        }
        catch (ConnectorException fault)
        {
            log.MemberUnread(fault, session.Id.Value);
            return null;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            log.MemberUnread(new TimeoutException("Teams did not answer in time", late), session.Id.Value);
            return null;
        }
    }

    /// <summary>The addresses by which people are told apart: of e-mail, and of their account.</summary>
    /// <returns>Without those that Teams does not tell in time.</returns>
    public async Task<IReadOnlyDictionary<PersonId, Addresses>> AddressesAsync(
        Session session, IReadOnlyList<Member> people, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var found = await Task.WhenAll(people.Select(FindAsync));
        return people.Zip(found).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Id, pair => pair.Second!);

        async Task<Addresses?> FindAsync(Member member)
        {
            try
            {
                var account = await connector.GetMemberAsync(
                    ConnectorTargets.Of(session, member.UserId), session.Location.Roster, member.UserId, either.Token);
                return account is null ? null : new Addresses(account.Email ?? "", account.UserPrincipalName ?? "");
            }
            catch (ConnectorException)
            {
                return null;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    /// <summary>The sender with the name that Teams has for them. An activity need not have it, and it is for display only.</summary>
    /// <param name="roster">The team, or the channel where that has members of its own.</param>
    /// <returns>The sender without a name where Teams does not give it either.</returns>
    public async Task<Person> NamedAsync(Sender sender, string roster, CancellationToken cancellationToken)
    {
        if (sender.Person.Name.Length > 0)
            return sender.Person;
        try
        {
            var account = await connector.GetMemberAsync(ConnectorTargets.Of(sender), roster, sender.UserId, cancellationToken);
            return sender.Person with { Name = PlainText.Name(account?.Name) };
        }
        catch (ConnectorException)
        {
            return sender.Person;
        }
    }

    /// <summary>The team that something was sent from. A message carries its id, and seldom its name and its group.</summary>
    /// <returns>Name and group are null where Teams does not give them: a session can do without.</returns>
    public async Task<TeamInfo> TeamOfAsync(Sender sender, CancellationToken cancellationToken)
    {
        var team = sender.Team ?? new TeamInfo(sender.Channel.Value);
        if (team is not { Id: { } id, Name: null })
            return team;
        try
        {
            var details = await connector.GetTeamAsync(ConnectorTargets.Of(sender), id, cancellationToken);
            return new TeamInfo(id, details?.Name) { AadGroupId = team.AadGroupId ?? details?.AadGroupId };
        }
        catch (ConnectorException)
        {
            return team;
        }
    }
}

/// <summary>What Teams knows of a person by which others know them. It is shown to whoever chooses somebody, and not kept.</summary>
internal sealed record Addresses(string Email, string UserPrincipalName);

/// <summary>Which of the people that Teams lists can take part in a session.</summary>
/// <remarks>
/// In a shared channel Teams also lists people of other organisations, under their own tenant. They are left out unless that tenant is let
/// in: they can't answer, and the bot can't write to them. Source: Teams, "Apps for shared and private channels: distinguish between
/// users and roles", and "test your app across channels: shared channel (external tenant)".
/// </remarks>
internal sealed class ParticipantFilter(IOptions<TeamsOptions> options)
{
    private readonly HashSet<string> _tenants = new(options.Value.Tenants, StringComparer.OrdinalIgnoreCase);

    /// <summary>In other channels a guest counts as somebody of the session's own tenant, whatever Teams says about the tenant.</summary>
    public bool Include(Session session, TeamsChannelAccount account) =>
        session.Location.Kind != ChannelKind.Shared
        || account.TenantId is not { Length: > 0 } tenant
        || string.Equals(tenant, session.Location.Tenant.Value, StringComparison.OrdinalIgnoreCase)
        || _tenants.Contains(tenant);
}

/// <summary>Logs ids, never a name, an answer or a card.</summary>
internal static partial class AccessLog
{
    [LoggerMessage(LogLevel.Warning, "Whether a member is still in the team of session {Session} could not be read; its roster decides")]
    public static partial void MemberUnread(this ILogger log, Exception fault, string session);

    [LoggerMessage(LogLevel.Warning, "The roster of session {Session} could not be read; it goes on with the one it has")]
    public static partial void RosterUnread(this ILogger log, Exception fault, string session);
}
