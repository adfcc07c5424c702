using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The actions are noted. To change them needs no trip to the bot: the form folds out.</summary>
public static class ActionsSavedCard
{
    public static AdaptiveCard Create(View view, ThreeActions actions)
    {
        var (texts, question) = (view.Texts, view.Playbook.Actions);
        var frame = new Frame(question.Sign, view.Overline(), question.Title, texts.Format("Saved.State", view.Time(actions.At)), TextColor.Good);
        return frame.Around(
            texts,
            [
                Say.Strong(texts.Count("ActionsSaved.Title", actions.Items.Count)) with { Size = TextSize.Medium, Color = TextColor.Good },
                .. actions.Items.Select((item, index) => new RichTextBlock(
                [
                    new TextRun($"{index + 1}  ") { Weight = TextWeight.Bolder, Color = TextColor.Accent },
                    Typed.Run(item),
                ])),
                Say.Note(texts[actions.Share ? "ActionsSaved.Shared" : "ActionsSaved.Private"]),
                new ActionSet([new ShowCardAction(texts["Saved.ChangeButton"], new AdaptiveCard([.. ActionsCard.Fields(view, actions)]))]),
            ],
            texts.Count("ActionsSaved.Title", actions.Items.Count));
    }
}
