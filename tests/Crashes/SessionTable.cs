using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Crashes.Tests;

/// <summary>The rows of the session, read past the bot.</summary>
internal sealed class SessionTable(string storage)
{
    /// <summary>What was in doubt waits a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TableClient _sessions = new TableServiceClient(storage).GetTableClient("sessions");

    /// <summary>Known once the set-up card tells it.</summary>
    public string Session { get; set; } = "";

    /// <summary>Who waits for the card for three actions.</summary>
    public async IAsyncEnumerable<string> PendingAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync("outbox:~", cancellationToken))
            yield return row.GetString("Person")!;
    }

    public async Task<IReadOnlyDictionary<string, string>> AnswersAsync(int round, CancellationToken cancellationToken) =>
        await RowsAsync($"answer:{round:D2}:", cancellationToken).ToDictionaryAsync(row => row.RowKey.Split(':')[^1], row => row.GetString("Answer")!, cancellationToken: cancellationToken);

    public ValueTask<List<TableEntity>> StuckAsync(CancellationToken cancellationToken) => RowsAsync("stuck:", cancellationToken).ToListAsync(cancellationToken);

    /// <summary>Until nothing is left to do now, and nobody is asked anything. The forms of closed rounds are folded later.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100, cancellationToken))
        {
            var left = await RowsAsync("outbox:", cancellationToken)
                .Where(row => !row.RowKey.StartsWith("outbox:!FoldForm", StringComparison.Ordinal))
                .Concat(RowsAsync("stuck:", cancellationToken))
                .ToListAsync(cancellationToken);
            if (left.Count == 0)
                return;
            if (waited.Elapsed > Patience)
                throw new TimeoutException(string.Join('\n', left.Select(row => $"{row.RowKey} {string.Join(", ", row)}")));
        }
    }

    private AsyncPageable<TableEntity> RowsAsync(string prefix, CancellationToken cancellationToken) =>
        _sessions.QueryAsync<TableEntity>(RowFilter.Prefix(Session, prefix), cancellationToken: cancellationToken);
}
