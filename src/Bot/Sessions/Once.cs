using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Answers a message once, however often Teams delivers it and to whichever instance.</summary>
internal sealed class MessageDeduplication(ProcessedMessageStore processed)
{
    /// <param name="message">Null for one that can't be told from the next: it is answered each time.</param>
    /// <param name="act">
    /// Has its effect once by itself. It comes before the claim: where it fails, Teams delivers again and it is done then. Two
    /// instances that get the message at once both do it, and one of them gives the answer.
    /// </param>
    /// <returns>The answer, to be given once Teams has its own; null where there is none, or where it has been given.</returns>
    public async Task<Func<CancellationToken, Task>?> RunAsync(
        Sender sender, Fingerprint? message, Func<Task<Func<CancellationToken, Task>?>> act, CancellationToken cancellationToken)
    {
        if (message is not { } fingerprint)
            return await act();
        var before = await processed.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        if (before.Has(fingerprint))
            return null;
        var answer = await act();
        return await processed.TryAddAsync(sender.Tenant, sender.Person.Id, before, fingerprint, cancellationToken) ? answer : null;
    }
}
