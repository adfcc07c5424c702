using Microsoft.Bot.Schema;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>Takes a typed word to its act; anything else gets help.</summary>
internal sealed class WordRouter(
    ActTable acts, SessionFinder finder, Contacts contacts, MessageDeduplication deduplication, ReplySender replySender, RequestTelemetry telemetry)
{
    /// <summary>The word that everything that is no word of the bot stands for.</summary>
    private const string Help = "help";

    /// <returns>The reply to send once Teams has its answer; null where a card of its own is the answer.</returns>
    public Task<Func<CancellationToken, Task>?> AnswerAsync(IMessageActivity activity, Sender sender, CancellationToken cancellationToken)
    {
        var message = Fingerprints.Of(sender, activity);
        return deduplication.RunAsync(sender, message, AnswerOnceAsync, cancellationToken);

        async Task<Func<CancellationToken, Task>?> AnswerOnceAsync()
        {
            await contacts.RememberAsync(sender, cancellationToken);
            var reply = await ReplyAsync(MessageText.Of(activity), sender, message, cancellationToken);
            return reply is null ? null : reply.Instead ?? (stop => replySender.ReplyAsync(sender, reply, stop));
        }
    }

    private async Task<Reply?> ReplyAsync(string text, Sender sender, Fingerprint? message, CancellationToken cancellationToken)
    {
        var word = text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();
        var known = acts.ForWord(word);
        telemetry.Typed(known is null ? null : word);
        var (act, isAboutSession) = known ?? acts.ForWord(Help)!.Value;
        var session = isAboutSession ? await finder.FindAsync(sender, cancellationToken) : null;
        return await act(new Request(sender, session, Message: message), cancellationToken);
    }
}
