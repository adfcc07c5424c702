using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Parts;

/// <summary>Buttons that the bot answers. Each has an Action.Submit as its fallback, for clients that don't know Action.Execute.</summary>
internal static class Button
{
    /// <summary>The client checks the inputs, then sends them.</summary>
    public static ExecuteAction WithInputs(string title, string verb, Session session, int? round = null) =>
        WithInputs(title, verb, new ActionData(session.Id.Value, round));

    public static ExecuteAction WithInputs(string title, string verb, ActionData data) => Create(title, verb, data, null);

    /// <summary>The client sends no inputs, so an empty required field does not block the press.</summary>
    public static ExecuteAction WithoutInputs(string title, string verb, Session session, int? round = null, int? page = null) =>
        WithoutInputs(title, verb, new ActionData(session.Id.Value, round, page));

    public static ExecuteAction WithoutInputs(string title, string verb, ActionData data) =>
        Create(title, verb, data, AssociatedInputs.None);

    /// <summary>The button that most readers need.</summary>
    public static ExecuteAction Primary(this ExecuteAction action) => action with { Style = ActionStyle.Positive };

    public static ExecuteAction Destructive(this ExecuteAction action) => action with { Style = ActionStyle.Destructive };

    private static ExecuteAction Create(string title, string verb, ActionData data, AssociatedInputs? inputs) =>
        new(title, verb, data)
        {
            AssociatedInputs = inputs,
            Fallback = new SubmitAction(title, data with { Verb = verb }) { AssociatedInputs = inputs },
        };
}
