using Praatplaat.Storage.Tables;

namespace Praatplaat.Crashes.Tests;

/// <summary>The rows of the session, read past the bot.</summary>
internal sealed class SessionTable(string storage)
{
    private readonly TableClient _sessions = new TableServiceClient(storage).GetTableClient("sessions");

    /// <summary>Known once the set-up card tells it.</summary>
    public string Session { get; set; } = "";

    public async IAsyncEnumerable<Sent> PendingAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync("outbox:~", cancellationToken))
            yield return new Sent(row.GetString("Kind") == "AskMember" ? Sends.Actions : Sends.Reminder, row.GetString("Person")!);
    }

    public async Task<IReadOnlyDictionary<string, string>> AnswersAsync(int round, CancellationToken cancellationToken) =>
        await RowsAsync($"answer:{round:D2}:", cancellationToken).ToDictionaryAsync(row => row.RowKey.Split(':')[^1], row => row.GetString("Answer")!, cancellationToken: cancellationToken);

    public ValueTask<List<TableEntity>> StuckAsync(CancellationToken cancellationToken) => RowsAsync("stuck:", cancellationToken).ToListAsync(cancellationToken);

    public async Task<bool> IsQuietAsync(CancellationToken cancellationToken) =>
        !await RowsAsync("outbox:", cancellationToken).AnyAsync(cancellationToken) && (await StuckAsync(cancellationToken)).Count == 0;

    private IAsyncEnumerable<TableEntity> RowsAsync(string prefix, CancellationToken cancellationToken) =>
        _sessions.QueryAsync(TableFilter.Partition(Session).RowsWithPrefix(prefix), cancellationToken: cancellationToken);
}
