using System.Collections.Concurrent;
using System.Security.Cryptography;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Routing;

/// <summary>
/// Sends a card to somebody's 1:1 chat besides the reply that they see, and the same card only once. What was sent is remembered as a hash
/// in memory, so another instance may send it again: a hash in a table would join a text to a person, and the text may become an answer
/// without a name.
/// </summary>
internal sealed class PrivateCopies(ReplySender replySender)
{
    /// <summary>More than people send within hours. Then all are forgotten, and one may be sent a second time.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, bool> _sent = new(StringComparer.Ordinal);

    /// <summary>Where the chat can't be reached, the reply has the text, and nothing more is said.</summary>
    public async Task SendAsync(Sender sender, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (_sent.Count >= Most)
            _sent.Clear();
        var key = $"{sender.Tenant}\n{sender.Person.Id}\n{Convert.ToHexStringLower(SHA256.HashData(CardsJson.ToUtf8(card)))}";
        if (!_sent.TryAdd(key, true))
            return;
        var isSent = false;
        try
        {
            await replySender.SendToChatAsync(sender, card, cancellationToken);
            isSent = true;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
        }
        finally
        {
            // The next press tries again.
            if (!isSent)
                _sent.TryRemove(key, out _);
        }
    }
}
