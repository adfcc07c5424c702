using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What the facilitator knows before anybody else sees a thing.</summary>
/// <param name="Members">How many people are in the team or the channel, the starter included.</param>
/// <param name="Unreachable">Those whose chats refuse the bot.</param>
/// <param name="Unchecked">Of how many it is not known yet whether a message reaches them.</param>
/// <param name="DaysOff">The working days on which nobody works, while the session runs: the first and the last of each period, in order.</param>
public sealed record Preflight(
    int Members, IReadOnlyList<Unreached> Unreachable, int Unchecked, IReadOnlyList<(DateOnly First, DateOnly Last)> DaysOff)
{
    /// <summary>Whether whoever is to lead the session can't be reached.</summary>
    public bool IsFacilitatorUnreachable { get; init; }
}

/// <summary>What was found, with the remedy for each.</summary>
internal static class PreflightRows
{
    /// <summary>How many names the card has room for.</summary>
    private const int MostNames = 10;

    private const int MostPeriods = 6;

    public static IEnumerable<CardElement> Create(View view, Preflight preflight)
    {
        var texts = view.Texts;
        return
        [
            Layout.Fact(texts["Check.Team"], [OwnText.Plain(Team(view, preflight)), .. Few(view, preflight)]),
            Layout.Fact(texts["Check.Channel"], [OwnText.Plain(Channel(view))]),
            Layout.Fact(texts["Check.Reach"], [.. Reach(view, preflight)]),
            Layout.Fact(texts["Check.Plan"], [.. Plan(view, preflight)]),
        ];
    }

    private static string Team(View view, Preflight preflight) =>
        preflight.Members < 2 ? view.Texts["Check.Alone"] : view.Texts.Format("Check.Members", preflight.Members);

    /// <summary>So few that an anonymous session may never show anything.</summary>
    private static IEnumerable<CardElement> Few(View view, Preflight preflight) =>
        view.Session.IsAnonymous && preflight.Members < 2 * view.LeastAnswers
            ? [OwnText.Plain(view.Texts.Format("Check.FewAnonymous", view.LeastAnswers))]
            : [];

    private static string Channel(View view) => view.Session.Location.Kind switch
    {
        ChannelKind.Private => view.Texts["Check.ChannelPrivate"],
        ChannelKind.Shared => view.Texts["Check.ChannelShared"],
        _ => view.Texts["Check.ChannelStandard"],
    };

    private static IEnumerable<CardElement> Reach(View view, Preflight preflight)
    {
        var texts = view.Texts;
        if (preflight is { Unreachable: [], Unchecked: 0 })
            yield return OwnText.Plain(texts["Check.ReachAll"]);
        var each = preflight.Unreachable is [] ? 0 : Math.Max(1, MostNames / preflight.Unreachable.Count);
        foreach (var unreached in preflight.Unreachable)
        {
            yield return Typed.Text(texts.Count("Check.Unreached", unreached.Count, texts.List(unreached.Names, each)));
            yield return OwnText.Note(ObstacleTexts.ForMember(texts, unreached.Why)) with { Spacing = Spacing.None };
        }

        if (preflight.Unreachable is not [])
            yield return OwnText.Note(texts["Check.UnreachedMeans"]);
        if (preflight.IsFacilitatorUnreachable)
            yield return Typed.Text(texts.Format("Check.FacilitatorUnreached", view.Session.Facilitator.Name));
        if (preflight.Unchecked > 0)
            yield return OwnText.Plain(texts.Count("Check.Unchecked", preflight.Unchecked));
    }

    private static IEnumerable<CardElement> Plan(View view, Preflight preflight)
    {
        var texts = view.Texts;
        if (view.Plan is not [{ OpensAt: { } opens }, ..] || view.Plan[^1].ClosesAt is not { } closes)
        {
            yield return OwnText.Plain(texts["Check.ByHand"]);
            yield break;
        }

        yield return OwnText.Plain(texts.Format("Check.Planned", view.Moment(opens), view.Moment(closes)));
        if (preflight.DaysOff is [])
            yield break;
        var days = preflight.DaysOff.Select(period => Period(view, period.First, period.Last)).ToList();
        yield return OwnText.Plain(texts.Format("Check.DaysOff", texts.List(days, MostPeriods)));
    }

    private static string Period(View view, DateOnly first, DateOnly last) =>
        first == last ? view.Day(first) : view.Texts.Format("Check.Period", view.Day(first), view.Day(last));
}
