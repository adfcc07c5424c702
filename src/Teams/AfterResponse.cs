namespace Praatplaat.Teams;

/// <summary>
/// What is to be said once Teams has heard that the activity arrived; one a request. By then everything is saved: what gets lost here is
/// at most a sentence. The turn is over too, so nothing of its context may be used.
/// </summary>
public sealed class AfterResponse
{
    internal Func<CancellationToken, Task>? Work { get; private set; }

    /// <param name="work">Gets a token that is cancelled when the bot has stopped. Null does nothing.</param>
    /// <exception cref="InvalidOperationException">There is work already.</exception>
    public void Do(Func<CancellationToken, Task>? work)
    {
        if (work is null)
            return;
        if (Work is not null)
            throw new InvalidOperationException("A turn has one answer.");
        Work = work;
    }
}
