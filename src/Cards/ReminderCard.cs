using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The one reminder of a round, to a member in the 1:1 chat. The form is one press away.</summary>
public static class ReminderCard
{
    public static AdaptiveCard Create(View view, RoundState state)
    {
        var texts = view.Texts;
        return view.Header(state, view.OpenState(state)).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["Reminder.Text"]),
                OwnText.Question(view.Round(state).Question),
                OwnText.Note(texts["Reminder.Once"]),
                new ActionSet(
                [
                    Button.WithoutInputs(texts["Reminder.Answer"], Verbs.AnswerMine, view.Session, state.Number).Primary(),
                    Button.WithoutInputs(texts["Reminder.Days"], Verbs.MemberDays, view.Session),
                    Button.WithoutInputs(texts["Reminder.Quiet"], Verbs.MemberQuiet, view.Session),
                ]),
            ],
            texts["Reminder.Text"]);
    }
}
