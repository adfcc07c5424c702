using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Parts;

/// <summary>Buttons of a session. Each has an Action.Submit for clients that don't know Action.Execute.</summary>
internal static class Press
{
    /// <summary>Sends the inputs; the client checks them first.</summary>
    public static ExecuteAction Send(string title, string verb, Session session, int? round = null) =>
        Create(title, verb, new ActionData(session.Id.Value, round), null);

    /// <summary>Sends no inputs, so that an empty required field does not stand in the way.</summary>
    public static ExecuteAction Only(string title, string verb, Session session, int? round = null, int? page = null) =>
        Create(title, verb, new ActionData(session.Id.Value, round, page), AssociatedInputs.None);

    public static ExecuteAction Extend(string title, Session session, int round, DateTimeOffset until) =>
        Create(title, Verbs.RoundExtend, new ActionData(session.Id.Value, round, Until: until), AssociatedInputs.None);

    /// <summary>About one message that did not get through.</summary>
    public static ExecuteAction About(string title, string verb, Session session, string item) =>
        Create(title, verb, new ActionData(session.Id.Value) { Item = item }, AssociatedInputs.None);

    /// <summary>A press that was made before, with all that it carried.</summary>
    public static ExecuteAction Again(string title, string verb, ActionData data, bool withInputs) =>
        Create(title, verb, data, withInputs ? null : AssociatedInputs.None);

    /// <summary>The likeliest button of a card.</summary>
    public static ExecuteAction First(this ExecuteAction action) => action with { Style = ActionStyle.Positive };

    /// <summary>A button that takes something away.</summary>
    public static ExecuteAction Destructive(this ExecuteAction action) => action with { Style = ActionStyle.Destructive };

    private static ExecuteAction Create(string title, string verb, ActionData data, AssociatedInputs? inputs) =>
        new(title, verb, data)
        {
            AssociatedInputs = inputs,
            Fallback = new SubmitAction(title, data with { Verb = verb }) { AssociatedInputs = inputs },
        };
}
