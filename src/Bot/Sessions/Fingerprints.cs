using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Sessions;

/// <summary>
/// Tells a message that is delivered again from one that is said again. What Teams delivers again may have a new id and a new
/// <c>timestamp</c>; what the sender's client said of it stays.
/// </summary>
internal static class Fingerprints
{
    private const int Length = 32;

    /// <returns>Null for a message without a time and without an id, which Teams does not send: nothing tells it from the next.</returns>
    public static Fingerprint? Of(Sender sender, IMessageActivity activity)
    {
        if (MomentOf(activity) is not { } moment)
            return null;
        var said = activity.RawValue() is { } pressed ? $"{activity.ReplyToId}\n{pressed}" : activity.Text;
        var message = $"{sender.Tenant}\n{sender.ConversationIn}\n{sender.Person.Id}\n{moment}\n{said}";
        return new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)))[..Length]);
    }

    private static string? MomentOf(IMessageActivity activity) => (activity.LocalTimestamp ?? activity.Timestamp, activity.Id) switch
    {
        ({ } at, _) => at.UtcTicks.ToString(CultureInfo.InvariantCulture),
        (_, { Length: > 0 } id) => $"id {id}",
        _ => null,
    };
}
