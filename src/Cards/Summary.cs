using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The outcome of a session, shown on the summary card and the farewell card.</summary>
/// <param name="Participants">How many people answered at least once or gave actions.</param>
/// <param name="Members">Everyone on the roster.</param>
/// <param name="Shared">Actions that their authors share, at most <see cref="MostShared"/>.</param>
/// <param name="MoreShared">How many more are shared.</param>
/// <param name="IsSharedWithheld">True where so few people share in an anonymous session that nothing of it is shown.</param>
public sealed record Summary(
    int Participants,
    int Members,
    IReadOnlyList<RoundSummary> Rounds,
    int Actions,
    int ActionsFrom,
    IReadOnlyList<SharedAction> Shared,
    int MoreShared = 0,
    bool IsSharedWithheld = false)
{
    public const int MostShared = 6;

    /// <summary>How the dots fell; null where nobody was asked to give any, or they are still being given.</summary>
    public Ranking? Ranking { get; init; }

    /// <summary>What else its reader, who is the manager, can compare it with; null for any other reader.</summary>
    public ManagerHistory? History { get; init; }

    /// <summary>What became of the actions; null where it was not read.</summary>
    public FollowUpSummary? FollowUp { get; init; }

    /// <summary>The same without what a card of twelve themes with full texts has no room for. All of it is in the exports, or one press away.</summary>
    internal Summary Brief() => this with
    {
        History = History is null ? null : History with { Earlier = null },
        FollowUp = FollowUp is null ? null : FollowUp with { Themes = new Dictionary<int, FollowUpCounts>() },
    };

    /// <summary>The same with fewer of the shared actions, which are counted instead.</summary>
    internal Summary WithShared(int most) => Shared.Count <= most
        ? this
        : this with { Shared = [.. Shared.Take(most)], MoreShared = MoreShared + Shared.Count - most };
}

/// <summary>One round of a summary.</summary>
/// <param name="First">The first few answers of a closed round. Empty while the round is open: then only the count is shown.</param>
/// <param name="IsWithheld">True where an anonymous session has too few answers to show one; see <see cref="Anonymity"/>.</param>
public sealed record RoundSummary(RoundState State, int Answered, IReadOnlyList<Answer> First, bool IsWithheld = false)
{
    /// <summary>Where people say that they stand; null while the round is open, and where it does not ask.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The lines that the facilitator puts first; empty where none were chosen, and where nothing is shown.</summary>
    public IReadOnlyList<KeyPoint> KeyPoints { get; init; } = [];

    /// <summary>What the manager answered the team about it; null for nothing.</summary>
    public ManagerReply? Reply { get; init; }
}

/// <summary>The actions of a summary as both cards show them.</summary>
internal static class ActionRows
{
    private const int Length = 140;

    /// <summary>“✅ Morgen aan de slag: 18 acties van 6 deelnemers”, then the shared ones. Empty where nobody gave actions.</summary>
    /// <param name="forReader">Whether it is for who reads the summary, and so what became of each is shown.</param>
    public static IEnumerable<CardElement> Create(View view, Summary summary, bool forReader)
    {
        var texts = view.Texts;
        if (summary.ActionsFrom == 0)
            yield break;
        var people = texts.Count("Summary.People", summary.ActionsFrom);
        var actions = texts.Count("Summary.ActionCount", summary.Actions);
        yield return OwnText.Heading($"✅ {texts.Format("Summary.ActionsFrom", people, actions)}");
        foreach (var shared in summary.Shared)
            yield return Typed.Quote(PlainText.Shorten(shared.Text, Length), forReader ? NameAndOutcome(view, shared) : shared.Name) with { Spacing = Spacing.Small };
        if (summary.MoreShared > 0)
            yield return OwnText.Note(texts.Count("Summary.MoreShared", summary.MoreShared));
        // Where few share in an anonymous session, how many do is not told either.
        if (!summary.IsSharedWithheld && summary.Actions - summary.Shared.Count - summary.MoreShared is > 0 and var own)
            yield return OwnText.Note(texts.Count("Summary.OwnActions", own));
        if (summary.IsSharedWithheld)
            yield return OwnText.Note(texts.Format("Summary.SharedWithheld", view.LeastAnswers));
    }

    /// <summary>“Bram · Vertrouwen · gelukt”.</summary>
    private static string NameAndOutcome(View view, SharedAction shared)
    {
        string?[] known =
        [
            shared.Name,
            shared.Theme is { } theme && view.Session.Round(theme) is { } round ? view.Round(round).Title : null,
            shared.Outcome is { } outcome ? Outcomes.In(view.Texts, outcome).ToLower(view.Texts.Culture) : null,
        ];
        return string.Join(" · ", known.Where(some => some is { Length: > 0 }));
    }
}
