using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>
/// Stands in for a round that the playbook no longer has. It happens only in a session of which an older version kept no playbook: the
/// session goes on with what its state knows, and the card says what is lost.
/// </summary>
internal static class LostRound
{
    public static Round Of(RoundState state, Texts texts) => new(
        state.Key,
        "💬",
        state.Key,
        texts["LostRound.Question"],
        [.. state.Fields.Select(field => new Field(field, Label(field, texts), ""))],
        texts["LostRound.Explanation"],
        [],
        []);

    private static string Label(FieldId field, Texts texts) => field switch
    {
        FieldId.Doing => texts["LostRound.Doing"],
        FieldId.Todo => texts["LostRound.Todo"],
        _ => texts["LostRound.Answer"],
    };
}
