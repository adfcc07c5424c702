using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage;

/// <summary>The four tables of the bot. See docs/architecture.md for their rows.</summary>
public sealed class StorageTables(TableServiceClient service)
{
    /// <summary>The keys of a row that nothing else uses.</summary>
    private const string Probe = "check";

    /// <summary>A partition for each session, with its state, members, answers, actions, posts and outbox.</summary>
    internal TableClient Sessions { get; } = service.GetTableClient("sessions");

    /// <summary>The session that runs in each channel.</summary>
    internal TableClient Channels { get; } = service.GetTableClient("channels");

    /// <summary>The 1:1 chat of each person.</summary>
    internal TableClient People { get; } = service.GetTableClient("people");

    /// <summary>When each session next has work, and which instance holds its lease.</summary>
    internal TableClient Due { get; } = service.GetTableClient("due");

    internal IReadOnlyList<TableClient> All => [Sessions, Channels, People, Due];

    /// <summary>Creates the tables that do not exist yet.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(All.Select(table => table.EnsureCreatedAsync(cancellationToken)));

    /// <summary>Writes a row, reads it and deletes it. Throws where storage refuses any of these.</summary>
    public async Task CheckWriteAsync(CancellationToken cancellationToken)
    {
        await Due.UpsertEntityAsync(new TableEntity(Probe, Probe), TableUpdateMode.Merge, cancellationToken);
        await CheckAsync(cancellationToken);
        await Due.TryDeleteAsync(Probe, Probe, ETag.All, cancellationToken);
    }

    /// <summary>Reads one row, which is cheap. Throws where storage can't be reached, refuses the bot, or has lost the table.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) => Due.FindAsync(Probe, Probe, cancellationToken);
}
