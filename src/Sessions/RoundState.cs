using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Sessions;

/// <summary>One round of a session.</summary>
/// <param name="Number">Counted from 1, in the order of this session.</param>
/// <param name="Key">The id of the round in the playbook.</param>
/// <param name="Fields">The fields that an answer must fill.</param>
/// <param name="ClosesAt">The deadline; null where the facilitator closes by hand.</param>
/// <param name="RemindedAt">When those who had not answered were reminded: once a round.</param>
public sealed record RoundState(
    int Number,
    string Key,
    IReadOnlyList<FieldId> Fields,
    RoundPhase Phase = RoundPhase.Waiting,
    DateTimeOffset? OpenedAt = null,
    DateTimeOffset? ClosesAt = null,
    DateTimeOffset? ClosedAt = null,
    DateTimeOffset? RemindedAt = null);

/// <summary>Where a round is. A closed round can be opened again.</summary>
public enum RoundPhase
{
    Waiting,
    Open,
    Closed,
}
