using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>A button that was pressed.</summary>
/// <param name="Verb">Of <c>Action.Execute</c>; null where there is none.</param>
/// <param name="Data">The button's own data and the inputs in one object, an input over a datum of the same name. Anybody in the conversation can send any of it.</param>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: adaptiveCard/action invoke activity".</remarks>
public sealed record PressedAction(string? Verb, JsonElement? Data)
{
    /// <summary>The name of the invoke that a press on <c>Action.Execute</c> causes.</summary>
    public const string InvokeName = "adaptiveCard/action";

    private const string Execute = "Action.Execute";

    /// <returns>Null where the protocol wants a bad request: no action, or one that is not <c>Action.Execute</c>.</returns>
    public static PressedAction? FromExecute(IInvokeActivity activity) =>
        ValueOf(activity)?.Member("action") is { } action
        && action.TextOf("type") == Execute
        && (action.Member("verb") is not { } verb || verb.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            ? new PressedAction(action.TextOf("verb"), action.Member("data"))
            : null;

    /// <summary>The same press from a client that falls back to <c>Action.Submit</c>, which has no verb of its own: our cards put it in the data.</summary>
    /// <returns>Null when the message is no press.</returns>
    public static PressedAction? FromSubmit(IMessageActivity activity) =>
        ValueOf(activity) is { } data && data.TextOf("verb") is { } verb ? new PressedAction(verb, data) : null;

    private static JsonElement? ValueOf(IActivity activity) => activity.RawValue() is { } json ? JsonElement.Parse(json) : null;
}
