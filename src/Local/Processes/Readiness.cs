using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>Waits until a process that was started answers.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <param name="started">The owner of the process. It is disposed of when the process never becomes ready.</param>
    /// <param name="process">The process to wait for.</param>
    /// <param name="name">The name of the program, for the error message.</param>
    /// <param name="answers">Asks the process whether it is ready. A request that fails or times out means not yet.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><paramref name="started"/>, once its process is ready.</returns>
    /// <exception cref="CannotStartException">The process ended, or did not answer within a minute.</exception>
    public static async Task<T> WaitAsync<T>(
        T started,
        ChildProcess process,
        string name,
        Func<HttpClient, CancellationToken, Task<bool>> answers,
        CancellationToken cancellationToken)
        where T : IAsyncDisposable
    {
        try
        {
            await WaitAsync(process, name, answers, cancellationToken);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    private static async Task WaitAsync(
        ChildProcess process, string name, Func<HttpClient, CancellationToken, Task<bool>> answers, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && !process.Exited.IsCompleted)
        {
            if (await AnswersAsync(http, answers, cancellationToken))
                return;
            await Task.Delay(PollInterval, cancellationToken);
        }

        var output = string.Join(Environment.NewLine, process.LastLines);
        throw CannotStartException.InBoth($"{name} is niet gestart.", $"{name} did not start.{Environment.NewLine}{output}");
    }

    private static async Task<bool> AnswersAsync(
        HttpClient http, Func<HttpClient, CancellationToken, Task<bool>> answers, CancellationToken cancellationToken)
    {
        try
        {
            return await answers(http, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException timeout) when (timeout.InnerException is TimeoutException)
        {
            // On a busy machine the first answer may take longer than the timeout of the client.
            return false;
        }
    }
}

/// <summary>Something that the person at the keyboard can put right. The message is shown on its own, without a stack trace.</summary>
public sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static CannotStartException InBoth(string dutch, string english) =>
        new($"{dutch}{Environment.NewLine}{english}");
}
