using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Choosing together, to each member in the 1:1 chat: three dots for what is still to be done.</summary>
public static class DotsCard
{
    /// <summary>Of an item, in a list with as many as the key points of twelve rounds.</summary>
    private const int Length = 120;

    /// <param name="chosen">The ids of the items that get a dot.</param>
    /// <param name="fault">Why what was sent can't be saved; null for nothing.</param>
    public static AdaptiveCard Create(
        View view, IReadOnlyList<DotItem> items, IReadOnlyCollection<string>? chosen = null, FormFault? fault = null)
    {
        var texts = view.Texts;
        return new CardHeader("🔵", view.Overline(), texts["Dots.Title"], texts["Dots.State"]).CardWith(
            texts.Language,
            [
                OwnText.Question(texts["Dots.Question"]),
                OwnText.Subtle($"{texts["Dots.Explained"]} {texts.Format("Dots.Rule", DotItems.Dots)}") with { Spacing = Spacing.Small },
                .. Fields(view, items, chosen ?? [], fault),
            ],
            fault?.Spoken ?? texts["Dots.Question"]);
    }

    /// <summary>The inputs and their button.</summary>
    internal static IEnumerable<CardElement> Fields(
        View view, IReadOnlyList<DotItem> items, IReadOnlyCollection<string> chosen, FormFault? fault = null)
    {
        var texts = view.Texts;
        CardElement[] fields =
        [
            new InputChoiceSet(texts["Dots.Label"], [.. items.Select(item => new Choice(Sign(view, item) + Typed.Option(Text(item)), item.Id))])
            {
                Id = Inputs.Dots,
                Value = chosen.Count == 0 ? null : string.Join(',', items.Select(item => item.Id).Where(chosen.Contains)),
                IsMultiSelect = true,
                Style = ChoiceStyle.Expanded,
                ErrorMessage = texts.Format("Dots.Rule", DotItems.Dots),
            },
            OwnText.Note(texts["Dots.Privacy"]),
        ];
        return Form.Create(
            texts, fault, fields, new ActionSet([Button.WithInputs(texts["Dots.Send"], Verbs.DotsSubmit, view.Session).Primary()]));
    }

    /// <summary>Of the theme that it comes from, with a space behind it.</summary>
    internal static string Sign(View view, DotItem item) => $"{view.Round(item.Round).Sign} ";

    internal static string Text(DotItem item) => PlainText.Shorten(item.Text, Length);
}

/// <summary>The dots are saved. The form to change them is on the card itself, folded in.</summary>
public static class DotsSavedCard
{
    public static AdaptiveCard Create(View view, IReadOnlyList<DotItem> items, IReadOnlyList<string> chosen)
    {
        var (texts, title) = (view.Texts, view.Texts.Count("Dots.Saved", chosen.Count));
        return new CardHeader("🔵", view.Overline(), texts["Dots.Title"], CardHeader.Done).CardWith(
            texts.Language,
            [
                OwnText.Question(title),
                .. items.Where(item => chosen.Contains(item.Id))
                    .Select(item => new RichTextBlock([new TextRun(DotsCard.Sign(view, item)), Typed.Run(DotsCard.Text(item))])),
                Typed.Note(texts.Format("Dots.Change", view.Session.Facilitator.Name)),
                new ActionSet([new ShowCardAction(texts["Saved.ChangeButton"], new AdaptiveCard([.. DotsCard.Fields(view, items, chosen)]))]),
            ],
            title);
    }
}

/// <summary>How the dots fell, for everyone, as a post of its own in the channel.</summary>
public static class RankingCard
{
    /// <param name="members">How many are in the team.</param>
    public static AdaptiveCard Create(View view, Ranking ranking, int members)
    {
        var texts = view.Texts;
        var sentence = RankingRows.Sentence(view, ranking, members);
        return new CardHeader("🔵", view.Overline(), texts["Ranking.Title"], CardHeader.Done).CardWith(
            texts.Language,
            [
                OwnText.Plain(sentence),
                .. RankingRows.Lines(view, ranking, int.MaxValue),
                .. ranking.Items.Any(item => item.Dots > 0)
                    ? [OwnText.Note(texts["Ranking.TalkOn"]) with { Separator = true }]
                    : Array.Empty<CardElement>(),
            ],
            sentence);
    }
}

/// <summary>The ranking as several cards show it. Nobody is named: who gave which dots is kept nowhere.</summary>
internal static class RankingRows
{
    /// <summary>The first few, or why there are none; empty where nobody was asked.</summary>
    public static IEnumerable<CardElement> Conclusion(View view, Summary summary, int most) =>
        summary.Ranking is { } ranking && ranking.Items.All(item => item.Dots == 0)
            ? [OwnText.Note(Sentence(view, ranking, summary.Members))]
            : Create(view, summary, most);

    /// <summary>The first few, under a heading; empty where nothing got a dot.</summary>
    public static IEnumerable<CardElement> Create(View view, Summary summary, int most) =>
        summary.Ranking is { } ranking && ranking.Items.Any(item => item.Dots > 0)
        ?
        [
            OwnText.Heading($"🔵 {view.Texts["Ranking.Title"]}"),
            OwnText.Note(Sentence(view, ranking, summary.Members)),
            .. Lines(view, ranking, most),
        ]
        : [];

    public static string Sentence(View view, Ranking ranking, int members) => ranking switch
    {
        { Voters: 0 } => view.Texts["Ranking.Nobody"],
        { IsWithheld: true } => view.Texts.Count("Ranking.Withheld", ranking.Voters, view.LeastVoters),
        _ when Participation.IsFew(ranking.Voters, members) => view.Texts.Count("Ranking.Few", ranking.Voters, members),
        _ => view.Texts.Count("Ranking.Voters", ranking.Voters, members),
    };

    /// <summary>Only what got a dot.</summary>
    public static IEnumerable<CardElement> Lines(View view, Ranking ranking, int most) => ranking.Items
        .Where(item => item.Dots > 0)
        .Take(most)
        .Select(item => new RichTextBlock(
        [
            new TextRun(view.Texts.Count("Ranking.Dots", item.Dots)) { Weight = TextWeight.Bolder },
            new TextRun($"  {DotsCard.Sign(view, item.Item)}"),
            Typed.Run(DotsCard.Text(item.Item)),
        ])
        {
            Spacing = Spacing.Small,
        });
}
