using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Sessions;

/// <summary>What one person answered in one round. There is one per person and round; a later one replaces it.</summary>
/// <param name="By">Null name in an anonymous session: it is not kept with the answer.</param>
/// <param name="Fields">The texts, as typed but for what can't be shown (see <see cref="PlainText"/>).</param>
public sealed record Answer(int Round, Person By, IReadOnlyDictionary<FieldId, string> Fields, DateTimeOffset At)
{
    /// <summary>The message in the channel on which it was given, which proves that the form stands there; null where that is not known.</summary>
    public string? Form { get; init; }

    /// <summary>The text of a field; empty where it has none.</summary>
    public string this[FieldId field] => Fields.GetValueOrDefault(field, "");
}

/// <summary>The one to three things that somebody sets in motion tomorrow.</summary>
/// <param name="Share">Whether the team may see them, with the name.</param>
public sealed record ThreeActions(Person By, IReadOnlyList<string> Items, bool Share, DateTimeOffset At);
