using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>One round on the summary card. A press on it shows all its answers.</summary>
internal static class SummaryRow
{
    private const int Length = 90;
    private const int VisionQuotes = 3;

    public static Container Create(View view, Summary summary, RoundSummary row)
    {
        var round = view.Round(row.State);
        var closed = row.State.Phase == RoundPhase.Closed;
        return new Container([Head(view, summary, row, round), .. closed ? Quotes(view, row, round) : []])
        {
            Separator = true,
            Spacing = Spacing.Medium,
            SelectAction = closed && row.Answered > 0
                ? Press.Only(view.Texts.Format("Summary.ShowAll", round.Title), Verbs.SummaryShow, view.Session, row.State.Number, page: 1)
                : null,
        };
    }

    private static ColumnSet Head(View view, Summary summary, RoundSummary row, Round round)
    {
        var key = row.State.Phase == RoundPhase.Closed ? "Control.CountOf" : "Summary.StillOpen";
        return new ColumnSet(
        [
            new Column("stretch", [Say.Strong($"{round.Sign} {round.Title}")]),
            new Column("auto", [Say.Note(view.Texts.Format(key, row.Answered, summary.Members))]),
        ]);
    }

    private static IEnumerable<CardElement> Quotes(View view, RoundSummary row, Round round)
    {
        if (row.First.Count == 0)
            return [];
        if (round.Fields.Count == 1)
            return row.First.Take(VisionQuotes).Select(answer => Typed.Quote(Typed.Shorten(answer[FieldId.Answer], Length), null) with { Spacing = Spacing.Small });
        return [new ColumnSet([.. round.Fields.Skip(1).Select(field => Point(row, field))]) { Spacing = Spacing.Small }];
    }

    private static Column Point(RoundSummary row, Field field)
    {
        var (mark, color) = field.Id == FieldId.Doing ? ("✔ ", TextColor.Good) : ("➜ ", TextColor.Accent);
        return new Column("stretch",
        [
            new RichTextBlock(
            [
                new TextRun(mark) { Color = color },
                Typed.Run(Typed.Shorten(row.First[0][field.Id], Length)),
                .. More(row.Answered - 1),
            ]),
        ]);
    }

    private static IEnumerable<TextRun> More(int others) =>
        others > 0 ? [new TextRun($"  (+{others})") { IsSubtle = true, Size = TextSize.Small }] : [];
}
