using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>Lets the facilitator choose a successor. Shown in the place of the control card, with a way back to it.</summary>
public static class HandOverCard
{
    /// <param name="people">The team without the facilitator.</param>
    /// <param name="fault">Why the previous choice was refused; null for nothing.</param>
    public static AdaptiveCard Create(View view, PeopleList people, FormFault? fault = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        var back = Button.WithoutInputs(texts["HandOver.Back"], Verbs.SessionControl, session);
        var send = Button.WithInputs(texts["HandOver.Send"], Verbs.SessionHandOver, new ActionData(session.Id.Value) { Step = 1 });
        IEnumerable<CardElement> fields = people.Total == 0
            ? [OwnText.Plain(texts["HandOver.Nobody"])]
            :
            [
                OwnText.Plain(texts["HandOver.Explained"]),
                .. PeopleInputs.Create(
                    view, people, texts["HandOver.Label"], Inputs.Facilitator, texts["HandOver.Error"], Verbs.HandOverSearch,
                    DataQuery.Organisation),
            ];
        var buttons = new ActionSet(people.Total == 0 ? [back] : [send.Primary(), back]);
        return new CardHeader("🧭", view.Overline(), texts["HandOver.Title"]).CardWith(
            texts.Language, Form.Create(texts, fault, fields, buttons), fault?.Spoken ?? texts["HandOver.Explained"]);
    }
}

/// <summary>Lets the facilitator choose another manager. Shown in the place of the control card, with a way back to it.</summary>
public static class ManagerCard
{
    /// <param name="people">The team, with the facilitator.</param>
    /// <param name="fault">Why the previous choice was refused; null for nothing.</param>
    public static AdaptiveCard Create(View view, PeopleList people, FormFault? fault = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        return new CardHeader("🧭", view.Overline(), texts["Manager.Title"]).CardWith(
            texts.Language,
            Form.Create(
                texts,
                fault,
                [
                    OwnText.Plain(texts["Manager.Explained"]),
                    Typed.Text(texts.Format("Manager.Now", session.Settings.Manager.Name)),
                    .. PeopleInputs.Create(
                        view, people, texts["SetUp.ManagerLabel"], Inputs.Manager, texts["SetUp.ManagerMissing"], Verbs.ManagerSearch,
                        DataQuery.Organisation),
                ],
                new ActionSet(
                [
                    Button.WithInputs(texts["Manager.Send"], Verbs.SessionManager, new ActionData(session.Id.Value) { Step = 1 }).Primary(),
                    Button.WithoutInputs(texts["HandOver.Back"], Verbs.SessionControl, session),
                ])),
            fault?.Spoken ?? texts["Manager.Explained"]);
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
