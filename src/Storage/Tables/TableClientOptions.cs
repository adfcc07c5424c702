using Azure.Core;

namespace Praatplaat.Storage.Tables;

public sealed class TableClientOptions : ClientOptions
{
    public TableClientOptions()
    {
        // Teams waits some ten seconds for the answer to a press: a stuck connection must leave time for one more try.
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(2);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>Dates the signature of a shared key; the service refuses one that is 15 minutes off.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
