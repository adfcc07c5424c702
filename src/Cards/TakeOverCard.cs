using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>To the manager, one to one, when the facilitator has left the team.</summary>
public static class TakeOverCard
{
    public static AdaptiveCard Create(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        return new Frame("🧭", view.Overline(), texts["TakeOver.Title"]).Around(
            texts,
            [
                Typed.Text(texts.Format("TakeOver.Text", session.Facilitator.Name)),
                Say.Subtle(texts["TakeOver.Explained"]),
                new ActionSet([Press.Only(texts["TakeOver.Button"], Verbs.SessionTakeOver, session).First()]),
            ],
            texts["TakeOver.Explained"]);
    }
}
