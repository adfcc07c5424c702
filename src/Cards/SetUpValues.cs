using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The values of the set-up card as they travel: unchecked, so that a wrong one can be shown again.</summary>
/// <param name="Themes">Ids of rounds of the playbook.</param>
/// <param name="Manager">The manager's <c>aadObjectId</c>.</param>
/// <param name="Films">Addresses by the id of the scene.</param>
public sealed record SetUpValues(
    string Title,
    IReadOnlyList<string> Themes,
    string Manager,
    string Names,
    string Pace,
    IReadOnlyDictionary<string, string> Films)
{
    /// <summary>What starts a good session without a thought: everything, names shown, paced by hand, the starter as manager.</summary>
    public static SetUpValues Default(Playbook playbook, Person facilitator) =>
        new(
            playbook.SessionTitle,
            [.. playbook.Rounds.Select(round => round.Id)],
            facilitator.Id.Value,
            Inputs.NamesShown,
            Inputs.PaceByHand,
            new Dictionary<string, string>());
}
