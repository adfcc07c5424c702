using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>One friendly reminder, one to one, with the form one press away.</summary>
public static class ReminderCard
{
    public static AdaptiveCard Create(View view, RoundState state)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        return new Frame(round.Sign, view.Overline(state), round.Title, view.OpenState(state)).Around(
            texts,
            [
                Say.Text(texts["Reminder.Text"]),
                Say.Strong(round.Question) with { Size = TextSize.Medium },
                Say.Note(texts["Reminder.Once"]),
                new ActionSet([Press.Only(texts["Reminder.Answer"], Verbs.AnswerMine, view.Session, state.Number).First()]),
            ],
            texts["Reminder.Text"]);
    }
}
