namespace Praatplaat.Local.Processes;

internal static class Started
{
    /// <summary>Hands over what was started once it is ready, or ends it when it never becomes so.</summary>
    public static async Task<T> OrDisposeAsync<T>(T started, Task ready) where T : IAsyncDisposable
    {
        try
        {
            await ready;
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }
}
