using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>Somebody typed <c>start</c> where no session can begin: where to type it.</summary>
public static class StartInChannelCard
{
    /// <param name="bot">The name by which the bot is mentioned.</param>
    /// <param name="known">
    /// A view of a session in each channel that the bot knows of the reader. What the channel is called it does not know.
    /// </param>
    public static AdaptiveCard Create(Texts texts, string bot, IReadOnlyList<View> known)
    {
        IEnumerable<CardElement> where = known.Count == 0
            ? [OwnText.Plain(texts["Start.AddApp"])]
            : [OwnText.Plain(texts["Start.Known"]), .. known.Select(view => Typed.Text($"• {Where(view)}") with { Spacing = Spacing.Small })];
        return RefusalCard.Create(texts, "✋", texts.Format("Refusal.StartInChannel", bot), where);

        // In the language of the sentence above, as a session speaks its own.
        string Where(View view) => view.Session.Location.TeamName is { Length: > 0 } team
            ? texts.Format("Start.Channel", team, view.Session.Settings.Title)
            : texts.Format("Start.ChannelAlone", view.Session.Settings.Title);
    }
}
