using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>To the facilitator: somebody was too late and would like to answer.</summary>
public static class ReopenAskedCard
{
    public static AdaptiveCard Create(View view, RoundState state, Person by)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        return new Frame(round.Sign, view.Overline(state), round.Title, texts["State.ClosedShort"]).Around(
            texts,
            [
                Typed.Text(texts.Format("ReopenAsked.Text", by.Name, state.Number, round.Title)),
                Say.Note(texts["ReopenAsked.Hint"]),
                new ActionSet([Press.Only(texts.Format("Control.ReopenButton", state.Number), Verbs.RoundReopen, view.Session, state.Number).First()]),
            ],
            texts["ReopenAsked.Hint"]);
    }
}
