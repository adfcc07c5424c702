using Azure;
using Azure.Identity;
using Praatplaat.Storage;
using Praatplaat.Storage.Backups;

namespace Praatplaat.Bot.Storage;

/// <summary>
/// Creates the tables before the bot takes anything, and opens the <see cref="StorageGate"/>. Where storage does not answer, or does not
/// know the bot yet, the bot starts all the same and this tries again. Half-restored rows stop the start; where they are found later, it waits
/// for the rest of them.
/// </summary>
internal sealed partial class StorageAtStart(StorageTables tables, StorageGate gate, TimeProvider time, ILogger<StorageAtStart> log)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Between two lines in the log.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    /// <summary>For the first try: the platform waits to learn that the process lives.</summary>
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private DateTimeOffset? _told;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(FirstPatience, cancellationToken);
        }
        catch (Exception fault) when (MayPass(fault) && !cancellationToken.IsCancellationRequested)
        {
            Tell(fault);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; !gate.IsOpen; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, time, stoppingToken);
            try
            {
                await OpenAsync(Patience, stoppingToken);
                Answers(log);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Tell(fault);
            }
        }
    }

    private async Task OpenAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        await tables.CreateAsync(either.Token);
        await new RestoreMark(tables).ThrowIfThereAsync(either.Token);
        gate.Open();
    }

    private void Tell(Exception fault)
    {
        var now = time.GetUtcNow();
        if (now - _told < Silence)
            return;
        _told = now;
        var first = fault.Message.Split('\n')[0].Trim();
        Waits(log, StorageFaults.Sentence(fault) ?? $"Storage can't be asked ({fault.GetType().Name}: {first}).");
    }

    /// <summary>False for what no waiting puts right, such as rows of a restore that was cut off.</summary>
    private static bool MayPass(Exception fault) => fault switch
    {
        RequestFailedException or AuthenticationFailedException or OperationCanceledException => true,
        AggregateException many => many.InnerExceptions.All(MayPass),
        _ => false,
    };

    [LoggerMessage(
        LogLevel.Error, "Not at work: {Why} It is tried again until storage answers; Teams gets a 503 meanwhile, and delivers again")]
    private static partial void Waits(ILogger log, string why);

    [LoggerMessage(LogLevel.Information, "Storage answers: the bot is at work")]
    private static partial void Answers(ILogger log);
}
