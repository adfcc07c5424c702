using Praatplaat.Bot.Delivery;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Counts how people stand in a round, or with the three actions: one query more, however big the team.</summary>
internal sealed class ParticipationReader(PostStore posts)
{
    private static readonly Dictionary<PersonId, Obstacle?> Nobody = [];

    public async Task<ParticipationCounts> InRoundAsync(
        Session session, RoundState round, IReadOnlyList<StoredMember> roster, IReadOnlySet<PersonId> answered, CancellationToken cancellationToken)
    {
        var tried = round.RemindedAt is null ? Nobody : await TriedAsync(session, PostNames.Reminders(round), cancellationToken);
        return Count(session, roster, answered, tried, reminds: true);
    }

    public async Task<ParticipationCounts> WithActionsAsync(
        Session session, IReadOnlyList<StoredMember> roster, IReadOnlySet<PersonId> given, CancellationToken cancellationToken) =>
        Count(session, roster, given, await TriedAsync(session, PostNames.AllActions, cancellationToken), reminds: false);

    public async Task<ParticipationCounts> WithDotsAsync(
        Session session, IReadOnlyList<StoredMember> roster, IReadOnlySet<PersonId> given, CancellationToken cancellationToken) =>
        Count(session, roster, given, await TriedAsync(session, PostNames.AllDots, cancellationToken), reminds: false);

    /// <summary>The outcomes of the messages whose names have this prefix. Unconfirmed ones tell nothing.</summary>
    private async Task<IReadOnlyDictionary<PersonId, Obstacle?>> TriedAsync(
        Session session, string prefix, CancellationToken cancellationToken) =>
        (await posts.BeginningWithAsync(session.Id, prefix, cancellationToken))
            .Where(post => post.Value.IsThere || post.Value.Refused is not null)
            .ToDictionary(post => new PersonId(post.Key[prefix.Length..]), post => post.Value.Refused);

    private static ParticipationCounts Count(
        Session session, IReadOnlyList<StoredMember> roster, IReadOnlySet<PersonId> answered, IReadOnlyDictionary<PersonId, Obstacle?> tried, bool reminds)
    {
        var known = roster.ToDictionary(member => member.Id, member => member.Unreachable);
        return ParticipationCounts.Of(new Participation(known, answered, session.Left, session.OptedOut ?? [], tried, reminds).States().Values);
    }
}
