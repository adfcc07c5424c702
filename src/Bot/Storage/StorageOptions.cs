using Azure.Data.Tables;

namespace Praatplaat.Bot.Storage;

/// <summary>Settings under <c>Storage</c>: one of the two.</summary>
internal sealed class StorageOptions
{
    /// <summary><c>UseDevelopmentStorage=true</c> or a full connection string: Azurite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>https://{account}.table.core.windows.net</c>, reached with the managed identity.</summary>
    public string? TableEndpoint { get; init; }

    /// <summary>Asked of the SDK, which says little of what is wrong with one.</summary>
    public bool IsConnectionStringReadable
    {
        get
        {
            try
            {
                return new TableServiceClient(ConnectionString).Uri.Scheme is "http" or "https";
            }
            catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
            {
                return false;
            }
        }
    }
}
