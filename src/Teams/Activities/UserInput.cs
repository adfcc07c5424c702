using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>Reads what somebody typed to the bot, without the mention that addressed it.</summary>
public static class MessageText
{
    /// <summary>Returns the text on one line, with single spaces and without mentions of the bot; empty when nothing is left.</summary>
    /// <remarks>
    /// Source: Teams, "Channel and group chat conversations with a bot: work with mentions". Mentions of other people stay, since they are
    /// part of what was said.
    /// </remarks>
    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        // Each distinct mention is replaced once. Without that, thousands of mentions of the bot would mean as many passes over a long
        // text.
        foreach (var mention in MentionsOfRecipient(activity).DistinctBy(mention => mention.Text))
            text = text.Replace(mention.Text, " ", StringComparison.Ordinal);

        // Splitting on white space also removes the non-breaking space and the line break that Teams puts around a mention.
        var words = text.Replace("&nbsp;", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    private static IEnumerable<Mention> MentionsOfRecipient(IMessageActivity activity) =>
        (activity.Entities ?? []).OfType<Mention>().Where(mention => mention.Mentioned.Id == activity.Recipient?.Id);
}

/// <summary>A button that somebody pressed.</summary>
/// <param name="Verb">The verb of <c>Action.Execute</c>; null where there is none.</param>
/// <param name="Data">
/// The button's own data and the inputs in one object, where an input replaces data of the same name. Anybody in the conversation can send
/// any of it.
/// </param>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: adaptiveCard/action invoke activity".</remarks>
public sealed record PressedAction(string? Verb, JsonElement? Data)
{
    /// <summary>The name of the invoke that a press on <c>Action.Execute</c> causes.</summary>
    public const string InvokeName = "adaptiveCard/action";

    private const string Execute = "Action.Execute";

    /// <returns>Null where the protocol asks for a bad request: there is no action, or it is not <c>Action.Execute</c>.</returns>
    public static PressedAction? FromExecute(IInvokeActivity activity) =>
        ValueOf(activity)?.Member("action") is { } action
        && action.TextOf("type") == Execute
        && (action.Member("verb") is not { } verb || verb.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            ? new PressedAction(action.TextOf("verb"), action.Member("data"))
            : null;

    /// <summary>
    /// Reads the same press from a client that falls back to <c>Action.Submit</c>. That action has no verb of its own, so the bot's cards
    /// put it into the data.
    /// </summary>
    /// <returns>Null when the message is not a press.</returns>
    public static PressedAction? FromSubmit(IMessageActivity activity) =>
        ValueOf(activity) is { } data && data.TextOf("verb") is { } verb ? new PressedAction(verb, data) : null;

    private static JsonElement? ValueOf(IActivity activity) => activity.RawValue() is { } json ? JsonElement.Parse(json) : null;
}
