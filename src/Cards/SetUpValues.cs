using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The values of the set-up as they travel: unchecked, so that a wrong one can be shown again.</summary>
/// <param name="Themes">Ids of rounds of the playbook.</param>
/// <param name="Manager">The manager's <c>aadObjectId</c>; empty until one is chosen.</param>
/// <param name="Films">Addresses by the id of the scene.</param>
public sealed record SetUpValues(
    string Title,
    IReadOnlyList<string> Themes,
    string Manager,
    string Names,
    string Pace,
    IReadOnlyDictionary<string, string> Films)
{
    private static readonly HashSet<string> First =
        [Inputs.Playbook, Inputs.Title, Inputs.Themes, Inputs.Manager, Inputs.Names, Inputs.Pace];

    /// <summary>Who gets the summary besides the manager, by <c>aadObjectId</c>; empty for nobody.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Who leads the session, by <c>aadObjectId</c>; empty for whoever starts it.</summary>
    public string Facilitator { get; init; } = "";

    /// <summary>Ids of rounds of the playbook; those that are missing come last.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Whether people are asked where they stand: <c>true</c> or <c>false</c>.</summary>
    public string Assess { get; init; } = "true";

    /// <summary>Whether the team chooses together after the last round: <c>true</c> or <c>false</c>.</summary>
    public string Choosing { get; init; } = "true";

    /// <summary>Whether people are asked what became of their actions: <c>true</c> or <c>false</c>.</summary>
    public string FollowUp { get; init; } = "true";

    /// <summary>The id of the playbook that was chosen.</summary>
    public string Playbook { get; init; } = "";

    /// <summary>Of the playbook whose themes these are: another one was chosen since where it is not <see cref="Playbook"/>.</summary>
    public string ThemesOf { get; init; } = "";

    /// <summary>The language of the session; empty for that of the playbook.</summary>
    public string Language { get; init; } = "";

    /// <summary>All themes, names shown, paced by hand: with a manager it is a good session.</summary>
    public static SetUpValues Default(Playbook playbook) =>
        new(
            playbook.SessionTitle,
            [.. playbook.Rounds.Select(round => round.Id)],
            "",
            Inputs.NamesShown,
            Inputs.PaceByHand,
            new Dictionary<string, string>())
        {
            Language = playbook.Language,
            Playbook = playbook.Id,
            ThemesOf = playbook.Id,
        };

    /// <summary>The same for the themes of the playbook that was chosen: all of them, and its own title where nobody wrote another.</summary>
    /// <param name="former">Whose themes these are.</param>
    public SetUpValues Of(Playbook chosen, Playbook former) => this with
    {
        Title = Title == former.SessionTitle ? chosen.SessionTitle : Title,
        Themes = [.. chosen.Rounds.Select(round => round.Id)],
        Order = [],
        Films = new Dictionary<string, string>(),
        Language = chosen.Language,
        ThemesOf = chosen.Id,
    };

    /// <summary>The themes that are played, in order.</summary>
    public IReadOnlyList<Round> Rounds(Playbook playbook)
    {
        List<string> order = [.. Order];
        return [.. playbook.Rounds.Where(round => Themes.Contains(round.Id)).OrderBy(round => order.IndexOf(round.Id) is >= 0 and var at ? at : order.Count)];
    }

    /// <summary>The same with a theme one place earlier.</summary>
    /// <param name="theme">Comes from outside.</param>
    public SetUpValues Earlier(Playbook playbook, string theme)
    {
        List<string> order = [.. Rounds(playbook).Select(round => round.Id)];
        if (order.IndexOf(theme) is > 0 and var at)
            (order[at - 1], order[at]) = (order[at], order[at - 1]);
        return this with { Order = order };
    }

    /// <summary>Whether the first of the two cards has this input.</summary>
    public static bool IsOnFirst(string input) => First.Contains(input);

    /// <summary>The values of the inputs that the other card has, as inputs that nobody sees: a press on this card brings them back.</summary>
    /// <param name="isFirst">Whether this is the first of the two cards.</param>
    internal IEnumerable<CardElement> OfOtherCard(bool isFirst) => All()
        // The order has buttons on the second card, and no input of its own.
        .Where(value => value.Input == Inputs.Order || IsOnFirst(value.Input) != isFirst)
        .Concat(isFirst ? [(Inputs.ThemesOf, ThemesOf)] : [])
        .Select(value => Layout.Carried(value.Input, value.Value));

    /// <summary>The values by the ids of their inputs. Whose themes these are matters on the card alone on which another poster can be chosen.</summary>
    internal IEnumerable<(string Input, string Value)> All() =>
    [
        (Inputs.Title, Title), (Inputs.Themes, string.Join(',', Themes)), (Inputs.Manager, Manager), (Inputs.Names, Names), (Inputs.Pace, Pace),
        (Inputs.Reader, Reader), (Inputs.Facilitator, Facilitator), (Inputs.Assess, Assess), (Inputs.Choosing, Choosing),
        (Inputs.FollowUp, FollowUp), (Inputs.Language, Language), (Inputs.Playbook, Playbook),
        .. Films.Select(film => (Inputs.Film + film.Key, film.Value)),
        (Inputs.Order, string.Join(',', Order)),
    ];
}
