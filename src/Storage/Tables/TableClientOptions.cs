using Azure.Core;

namespace Praatplaat.Storage.Tables;

public sealed class TableClientOptions : ClientOptions
{
    public TableClientOptions()
    {
        // Three more tries in about a second and a half hide a blip; who pressed a button in Teams does not wait for more.
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(2);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>Dates the signature of a shared key; the service refuses one that is 15 minutes off.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
