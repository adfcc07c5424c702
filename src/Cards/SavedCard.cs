using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What somebody sent is safe. In place of the theme card, for that person alone.</summary>
public static class SavedCard
{
    public static AdaptiveCard Create(View view, RoundState state, Answer answer)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var frame = new Frame(round.Sign, view.Overline(state), round.Title, texts.Format("Saved.State", view.Time(answer.At)), TextColor.Good);
        return frame.Around(
            texts,
            [
                Say.Strong(texts["Saved.Title"]) with { Size = TextSize.Medium, Color = TextColor.Good },
                .. Form.Sent(round, answer.Fields),
                new RichTextBlock([Typed.Run(texts.Format("Saved.Change", view.Until(state))) with { IsSubtle = true, Size = TextSize.Small }]),
                new ActionSet([Press.Only(texts["Saved.ChangeButton"], Verbs.AnswerMine, view.Session, state.Number)]),
            ],
            texts["Saved.Title"]);
    }
}
