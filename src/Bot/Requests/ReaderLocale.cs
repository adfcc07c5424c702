using Microsoft.Bot.Schema;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Requests;

/// <summary>
/// The locale of whoever says or presses something in their 1:1 chat, for every card that is made in answer. What is answered in a channel
/// is in the language of the session, also where one person alone sees it: it stands among the cards of the session.
/// </summary>
internal static class ReaderLocale
{
    private static readonly AsyncLocal<string?> Turn = new();

    /// <summary>Null outside a turn, in a channel, and where Teams gives none.</summary>
    public static string? Current => Turn.Value;

    public static void Begin(Activity activity) =>
        Turn.Value = activity.Conversation?.ConversationType == ConversationTypes.Personal ? activity.Locale : null;
}
