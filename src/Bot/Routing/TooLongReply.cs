using System.Text.Json;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Routing;

/// <summary>
/// Answers a press with more text than a card with a form can hold, as from a client that ignores the limits of its inputs. The text comes
/// back where a plain card has room for it. Where none has, the answer is an error, which leaves the form and the text in it as they are.
/// </summary>
internal static class TooLongReply
{
    /// <param name="message">Why the press was not carried out.</param>
    public static Reply Create(Texts texts, string message, JsonElement? data)
    {
        var card = RefusalCard.Create(texts, message, TypedTexts.All(data));
        return CardsJson.ToUtf8(card).Length <= CardsJson.MostBytes
            ? new Reply(card, Private: true)
            : new Reply(RefusalCard.Create(texts, message), Private: true) { Error = texts.Format("GivenBack.TooLong", Limits.Answer) };
    }
}
