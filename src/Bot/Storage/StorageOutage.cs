using Azure;

namespace Praatplaat.Bot.Storage;

/// <summary>Tells storage that is away from storage that says no.</summary>
internal static class StorageOutage
{
    /// <summary>Nothing of it is the fault of the work at hand: all work waits until storage is back.</summary>
    public static bool Is(Exception fault) => fault switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        // What Azure.Core makes of more than one try. A try that timed out ends as one that was cancelled.
        AggregateException tries => tries.InnerExceptions.All(attempt => attempt is OperationCanceledException || Is(attempt)),
        _ => false,
    };
}
