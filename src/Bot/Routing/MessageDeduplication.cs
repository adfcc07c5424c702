using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>Answers a message once, however often Teams delivers it, and to whichever instance.</summary>
internal sealed class MessageDeduplication(ProcessedMessageStore processed)
{
    /// <param name="message">Null for a message that can't be told from the next one: it is answered each time.</param>
    /// <param name="act">
    /// Must have its effect only once by itself. It comes before the message is marked as processed: where it fails, Teams delivers the
    /// message again and it is done then. Two instances that get the message at the same time both do it, and one of them answers.
    /// </param>
    /// <returns>The reply to send once Teams has its answer; null where there is none, or it was sent before.</returns>
    public async Task<Func<CancellationToken, Task>?> RunAsync(
        TenantId tenant, PersonId person, Fingerprint? message, Func<Task<Func<CancellationToken, Task>?>> act, CancellationToken cancellationToken)
    {
        if (message is not { } fingerprint)
            return await act();
        var before = await processed.FindAsync(tenant, person, cancellationToken);
        if (before.Contains(fingerprint))
            return null;
        var answer = await act();
        return await processed.TryAddAsync(tenant, person, before, fingerprint, cancellationToken) ? answer : null;
    }
}

/// <summary>
/// Tells a message that is delivered again from one that is typed again. A message that Teams delivers again may have a new id and a new
/// <c>timestamp</c>; what the sender's client set stays the same.
/// </summary>
internal static class Fingerprints
{
    private const int Length = 32;

    /// <returns>Null for a message without a time and an id, which Teams does not send: nothing tells it from the next one.</returns>
    public static Fingerprint? Of(Sender sender, IMessageActivity activity) => Of(sender, sender.Person.Id, activity);

    /// <param name="person">For somebody without an account, their address in Teams.</param>
    /// <inheritdoc cref="Of(Sender, IMessageActivity)"/>
    public static Fingerprint? Of(Origin origin, PersonId person, IMessageActivity activity)
    {
        if (MomentOf(activity) is not { } moment)
            return null;
        // Without what was typed on a card: from an anonymous answer and its fingerprint one could work out whose it is.
        var said = PressedAction.FromSubmit(activity) is { } pressed ? $"{activity.ReplyToId}\n{pressed.Verb}" : activity.Text;
        return Hash($"{origin.Tenant}\n{origin.ConversationIn}\n{person}\n{moment}\n{said}");
    }

    /// <summary>
    /// Of a press that gives a word. Pressed twice on one card, a word such as <c>volgende</c> would otherwise be carried out twice.
    /// </summary>
    /// <returns>Null where Teams does not say which card was pressed.</returns>
    public static Fingerprint? OfPress(Sender sender, string word) =>
        sender.PressedOn is { Length: > 0 } card ? Hash($"{sender.Tenant}\n{sender.ConversationIn}\n{sender.Person.Id}\n{card}\n{word}") : null;

    private static Fingerprint Hash(string message) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)))[..Length]);

    private static string? MomentOf(IMessageActivity activity) => (activity.LocalTimestamp ?? activity.Timestamp, activity.Id) switch
    {
        ({ } at, _) => at.UtcTicks.ToString(CultureInfo.InvariantCulture),
        (_, { Length: > 0 } id) => $"id {id}",
        _ => null,
    };
}
