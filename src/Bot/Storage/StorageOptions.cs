namespace Praatplaat.Bot.Storage;

/// <summary>Settings under <c>Storage</c>: one of the two.</summary>
internal sealed class StorageOptions
{
    /// <summary><c>UseDevelopmentStorage=true</c> or a full connection string: Azurite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>https://{account}.table.core.windows.net</c>, reached with the managed identity.</summary>
    public string? TableEndpoint { get; init; }
}
