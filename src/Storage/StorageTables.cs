using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage;

/// <summary>The four tables of the bot. See docs/architecture.md for their rows.</summary>
public sealed class StorageTables(TableServiceClient service)
{
    /// <summary>A partition and a row that nothing else uses.</summary>
    private const string Probe = "check";

    /// <summary>One partition a session: its state, members, answers, actions, posts and outbox.</summary>
    internal TableClient Sessions { get; } = service.GetTableClient("sessions");

    /// <summary>Which session runs in a channel.</summary>
    internal TableClient Channels { get; } = service.GetTableClient("channels");

    /// <summary>Where somebody's 1:1 chat is.</summary>
    internal TableClient People { get; } = service.GetTableClient("people");

    /// <summary>When a session next has work, and who is at it.</summary>
    internal TableClient Due { get; } = service.GetTableClient("due");

    internal IReadOnlyList<TableClient> All => [Sessions, Channels, People, Due];

    /// <summary>Creates what is missing; harmless when all are there.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => Task.WhenAll(All.Select(table => table.EnsureCreatedAsync(cancellationToken)));

    /// <summary>Writes a row, reads it and deletes it; throws when storage does not let the bot.</summary>
    public async Task TryOutAsync(CancellationToken cancellationToken)
    {
        await Due.UpsertEntityAsync(new TableEntity(Probe, Probe), TableUpdateMode.Merge, cancellationToken);
        await CheckAsync(cancellationToken);
        await Due.TryDeleteAsync(Probe, Probe, ETag.All, cancellationToken);
    }

    /// <summary>One cheap read; throws when storage can't be reached, refuses the bot, or has lost the table.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) => Due.FindAsync(Probe, Probe, cancellationToken);
}
