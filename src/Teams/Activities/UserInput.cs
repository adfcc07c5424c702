using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>Reads what somebody typed to the bot, without the mentions that addressed it or anybody else.</summary>
public static partial class MessageText
{
    /// <summary>Teams sends one mention of the bot, or one for each word of its name.</summary>
    private const int MostMentions = 8;

    private static readonly char[] AfterName = [':', ',', ' '];

    /// <summary>
    /// Returns the text on one line, with single spaces, as a reader sees it: without mentions, invisible characters and escapes; empty
    /// when nothing is left. A name of the bot in front that was typed by hand is no part of it either.
    /// </summary>
    /// <remarks>
    /// Source: Teams, "Channel and group chat conversations with a bot: work with mentions". Clients differ in whether they escape the
    /// name, in the text as in the mention, and in whether they send the text of the mention at all.
    /// </remarks>
    public static string Of(IMessageActivity activity)
    {
        var mentions = MentionsOfRecipient(activity);
        var text = activity.Text ?? "";
        foreach (var mention in mentions.Select(mention => mention.Text).OfType<string>().Where(mention => mention.Length > 0).Distinct())
            text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        var said = OnOneLine(MentionTags().Replace(text, " "));
        string?[] names = [activity.Recipient?.Name, .. mentions.Select(mention => mention.Mentioned.Name)];
        foreach (var name in names.OfType<string>().Select(OnOneLine).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            said = WithoutAddress(said, name);
        return WithoutTypedMention(said).TrimStart(AfterName);
    }

    private static string WithoutAddress(string said, string name)
    {
        var typed = said.StartsWith('@') ? said[1..].TrimStart() : said;
        return typed.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (typed.Length == name.Length || AfterName.Contains(typed[name.Length]))
            ? typed[name.Length..].TrimStart(AfterName)
            : said;
    }

    /// <summary>A name that was typed behind an at sign and became no mention.</summary>
    private static string WithoutTypedMention(string said) =>
        said.StartsWith('@') && said.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? said[(end + 1)..] : said;

    /// <summary>Splitting on white space also removes the non-breaking space and the line break that Teams puts around a mention.</summary>
    private static string OnOneLine(string text) =>
        string.Join(' ', Invisible().Replace(WebUtility.HtmlDecode(text), "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<Mention> MentionsOfRecipient(IMessageActivity activity) =>
        [.. (activity.Entities ?? []).OfType<Mention>().Where(mention => mention.Mentioned.Id == activity.Recipient?.Id).Take(MostMentions)];

    [GeneratedRegex("<at(?: [^<>]*)?>[^<>]*</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionTags();

    /// <summary>Marks of format, such as the zero-width space, and what chooses how the character before it looks.</summary>
    [GeneratedRegex(@"[\p{Cf}\u034F\uFE00-\uFE0F]+")]
    private static partial Regex Invisible();
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
