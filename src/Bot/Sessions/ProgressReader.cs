using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>How far a round is. Who answered without being on the roster, because they joined later, counts too.</summary>
internal sealed class ProgressReader(AnswerStore answers, MemberStore members)
{
    public async Task<Progress> ReadAsync(Session session, int round, CancellationToken cancellationToken) =>
        Of(await answers.AnsweredAsync(session.Id, round, cancellationToken), await members.AllAsync(session.Id, cancellationToken));

    /// <summary>For who knows already who answered.</summary>
    public async Task<Progress> ReadAsync(Session session, IReadOnlySet<PersonId> answered, CancellationToken cancellationToken) =>
        Of(answered, await members.AllAsync(session.Id, cancellationToken));

    /// <summary>For who has read both already.</summary>
    public static Progress Of(IReadOnlySet<PersonId> answered, IReadOnlyList<StoredMember> roster)
    {
        var missing = roster.Where(member => !answered.Contains(member.Member.Id)).Select(member => member.Member.Name).Order(StringComparer.CurrentCulture);
        return new Progress(answered.Count, answered.Union(roster.Select(member => member.Member.Id)).Count(), [.. missing]);
    }
}
