using System.Text.Json;

namespace Praatplaat.Bot.Teams;

/// <summary>What Teams sends when somebody presses <c>Action.Execute</c>.</summary>
/// <param name="Trigger"><c>automatic</c> for a refresh that Teams asks for by itself; null from other clients.</param>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: adaptiveCard/action invoke activity".</remarks>
internal sealed record AdaptiveCardInvokeValue(AdaptiveCardInvokeAction? Action, string? Trigger = null)
{
    /// <summary>Null where the protocol wants a bad request: no action, or another than <c>Action.Execute</c>.</summary>
    public static AdaptiveCardInvokeValue? Read(JsonElement? value)
    {
        try
        {
            var read = value?.Deserialize(TeamsJson.Wire.AdaptiveCardInvokeValue);
            return read?.Action?.Type == AdaptiveCardInvokeAction.Execute ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A button that was pressed.</summary>
/// <param name="Data">The button's own data and the inputs in one object, an input over a datum of the same name. Anybody in the conversation can send any of it.</param>
internal sealed record AdaptiveCardInvokeAction(string? Type, string? Verb, JsonElement? Data)
{
    public const string Execute = "Action.Execute";
    public const string Submit = "Action.Submit";

    /// <summary>The same press from a client that falls back to <c>Action.Submit</c>, which has no verb of its own: our cards put it in the data. Null when the message is no press.</summary>
    public static AdaptiveCardInvokeAction? FromSubmit(JsonElement? value) =>
        value?.TextOf("verb") is { } verb ? new(Submit, verb, value) : null;
}
