namespace Praatplaat.Bot.Outbox;

/// <summary>What one caller has set going, so much of it at the same time and no more.</summary>
internal sealed class BoundedTasks(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce);
    private readonly List<Task> _tasks = [];

    /// <summary>Waits for a place, and is back as soon as it has begun.</summary>
    /// <param name="may">Asked when there is a place: false, and nothing begins.</param>
    public async Task<bool> TryBeginAsync(Func<bool> may, Func<Task> task, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        if (!may())
        {
            _places.Release();
            return false;
        }

        _tasks.RemoveAll(done => done.IsCompletedSuccessfully);
        _tasks.Add(InPlaceAsync(task));
        return true;
    }

    /// <summary>Waits for all of it; what failed is thrown.</summary>
    /// <returns>False when there was nothing.</returns>
    public async Task<bool> EndAsync()
    {
        var wasAtWork = _tasks.Count > 0;
        await Task.WhenAll(_tasks);
        _tasks.Clear();
        return wasAtWork;
    }

    public void Dispose() => _places.Dispose();

    private async Task InPlaceAsync(Func<Task> task)
    {
        try
        {
            await task();
        }
        finally
        {
            _places.Release();
        }
    }
}
