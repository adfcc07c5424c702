using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>Asks somebody who leads or manages several sessions which one a word in their 1:1 chat is about.</summary>
public static class ChooseSessionCard
{
    /// <param name="word">As it was understood. The button of a session carries on with it.</param>
    /// <param name="sessions">One view for each session, in the order in which they are shown.</param>
    public static AdaptiveCard Create(Texts texts, string word, IReadOnlyList<View> sessions)
    {
        var question = texts.Format("Choose.Question", word);
        return new CardHeader("🧭", texts["Choose.Overline"], texts["Choose.Title"]).CardWith(
            texts.Language, [OwnText.Plain(question), .. sessions.SelectMany((view, index) => Choice(texts, word, view, index + 1))], question);
    }

    /// <summary>Two sessions may have one title and one team: when they began and how far they are tells them apart.</summary>
    private static IEnumerable<CardElement> Choice(Texts texts, string word, View view, int number)
    {
        var session = view.Session;
        var data = new ActionData(session.Id.Value) { Word = word };
        return
        [
            Typed.Text(view.Listed(number)) with { Separator = true },
            OwnText.Note(texts.Format(
                "Choose.Progress",
                view.Moment(session.StartedAt ?? session.CreatedAt),
                session.Rounds.Count(session.IsHeld),
                session.Rounds.Count(round => !round.IsSkipped))) with { Spacing = Spacing.Small },
            new ActionSet([Button.WithoutInputs(texts.Format("Choose.Button", number), Verbs.SessionChoose, data)]),
        ];
    }
}
