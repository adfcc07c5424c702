using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Lets the facilitator choose a successor. Shown in the place of the control card, with a way back to it.</summary>
public static class HandOverCard
{
    /// <param name="roster">The team. Of a very big one the card lists the first names, as the set-up card does.</param>
    /// <param name="error">Why the previous choice was refused.</param>
    public static AdaptiveCard Create(View view, IReadOnlyList<Member> roster, string? error = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        Person[] colleagues = [.. SetUpCard.Colleagues(view, roster).Take(SetUpCard.MostNames)];
        var back = Button.WithoutInputs(texts["HandOver.Back"], Verbs.SessionControl, session);
        var send = Button.WithInputs(texts["HandOver.Send"], Verbs.SessionHandOver, session);
        CardElement[] body = colleagues is []
            ? [OwnText.Plain(texts["HandOver.Nobody"]), new ActionSet([back])]
            : [OwnText.Plain(texts["HandOver.Explained"]), Choice(texts, colleagues), new ActionSet([send.Primary(), back])];
        return new CardHeader("🧭", view.Overline(), texts["HandOver.Title"]).CardWith(
            texts.Language, [.. Layout.Error(error), .. body], texts["HandOver.Explained"]);
    }

    private static InputChoiceSet Choice(Texts texts, IEnumerable<Person> colleagues) =>
        new(texts["HandOver.Label"], [.. colleagues.Select(person => new Choice(person.Name, person.Id.Value))])
        {
            Id = Inputs.Facilitator,
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = texts["HandOver.Error"],
        };
}

/// <summary>Lets the facilitator choose another manager. Shown in the place of the control card, with a way back to it.</summary>
public static class ManagerCard
{
    /// <param name="roster">The team, with the facilitator.</param>
    /// <param name="error">Why the previous choice was refused.</param>
    public static AdaptiveCard Create(View view, IReadOnlyList<Member> roster, string? error = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        var choice = new InputChoiceSet(texts["SetUp.ManagerLabel"], [.. SetUpCard.Everyone(view, roster)])
        {
            Id = Inputs.Manager,
            Placeholder = texts["SetUp.ManagerPlaceholder"],
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = texts["SetUp.ManagerMissing"],
        };
        return new CardHeader("🧭", view.Overline(), texts["Manager.Title"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["Manager.Explained"]),
                Typed.Text(texts.Format("Manager.Now", session.Settings.Manager.Name)),
                .. Layout.Error(error),
                choice,
                new ActionSet(
                [
                    Button.WithInputs(texts["Manager.Send"], Verbs.SessionManager, session).Primary(),
                    Button.WithoutInputs(texts["HandOver.Back"], Verbs.SessionControl, session),
                ]),
            ],
            texts["Manager.Explained"]);
    }
}

/// <summary>Asks the manager to take over, in the 1:1 chat, when the facilitator has left the team.</summary>
public static class TakeOverCard
{
    public static AdaptiveCard Create(View view)
    {
        var (texts, session) = (view.Texts, view.Session);
        return new CardHeader("🧭", view.Overline(), texts["TakeOver.Title"]).CardWith(
            texts.Language,
            [
                Typed.Text(texts.Format("TakeOver.Text", session.Facilitator.Name)),
                OwnText.Subtle(texts["TakeOver.Explained"]),
                new ActionSet([Button.WithoutInputs(texts["TakeOver.Button"], Verbs.SessionTakeOver, session).Primary()]),
            ],
            texts["TakeOver.Explained"]);
    }
}
