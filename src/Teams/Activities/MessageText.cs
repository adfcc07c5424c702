using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>What somebody said to the bot, without how they addressed it.</summary>
public static class MessageText
{
    /// <summary>The text on one line, single blanks, the bot's own mention taken out; empty when nothing is left.</summary>
    /// <remarks>Source: Teams, "Channel and group chat conversations with a bot: work with mentions". Other mentions stay, since they are part of what was said.</remarks>
    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        // Each text once: thousands of mentions of the bot would else be as many passes over what may be long.
        foreach (var mention in (activity.Entities ?? []).OfType<Mention>().Where(mention => mention.Mentioned.Id == activity.Recipient?.Id).DistinctBy(mention => mention.Text))
            text = text.Replace(mention.Text, " ", StringComparison.Ordinal);

        // Splitting on white space also takes the non-breaking space and the line break that Teams puts round a mention.
        return string.Join(' ', text.Replace("&nbsp;", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
