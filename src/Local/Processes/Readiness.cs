using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>Waits until a process that was started answers.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="CannotStartException">It ended, or did not answer in a minute.</exception>
    public static async Task WaitAsync(
        ChildProcess process, string name, Func<HttpClient, CancellationToken, Task<bool>> answers, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && !process.Exited.IsCompleted)
        {
            if (await AnswersAsync(http, answers, cancellationToken))
                return;
            await Task.Delay(Pause, cancellationToken);
        }

        var said = string.Join(Environment.NewLine, process.LastLines);
        throw CannotStartException.InBoth($"{name} is niet gestart.", $"{name} did not start.{Environment.NewLine}{said}");
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
    }
}
