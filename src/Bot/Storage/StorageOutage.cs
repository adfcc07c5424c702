using Azure;

namespace Praatplaat.Bot.Storage;

/// <summary>Tells storage that is unavailable from storage that refuses.</summary>
internal static class StorageOutage
{
    /// <summary>True where the work at hand is not to blame: all work waits until storage is back.</summary>
    public static bool Is(Exception fault) => fault switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        // Azure.Core throws this after more than one try. A try that timed out ends as one that was cancelled.
        AggregateException tries => tries.InnerExceptions.All(attempt => attempt is OperationCanceledException || Is(attempt)),
        _ => false,
    };
}
