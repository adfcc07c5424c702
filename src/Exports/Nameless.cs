using Praatplaat.Sessions;

namespace Praatplaat.Exports;

/// <summary>An outcome for readers outside the team: every word, and nobody's name. What people typed stays as they typed it.</summary>
public static class Nameless
{
    public static Outcome WithoutNames(this Outcome outcome) => outcome with
    {
        LeavesOutNames = true,
        Themes =
        [
            .. outcome.Themes.Select(theme => theme with { Reply = theme.Reply is { } reply ? reply with { By = Person.Nobody } : null }),
        ],
        Actions = outcome.Actions with
        {
            // They come in the order of the people.
            Shared = [.. outcome.Actions.Shared.OrderBy(action => action.Text, StringComparer.Ordinal).Select(action => action with { Name = null })],
        },
    };

    /// <summary>
    /// The answers of a round by their texts, without who gave them and when: as they are kept, they stand in the order of the people. It
    /// holds the answers of one round.
    /// </summary>
    public static AnswerSource WithoutNames(this AnswerSource answers) => (round, cancellationToken) => answers(round, cancellationToken)
        .OrderBy(answer => string.Join('\n', round.Fields.Select(field => answer[field])), StringComparer.Ordinal)
        .Select(answer => answer with { By = Person.Nobody, At = default, Form = null, Level = null });
}
