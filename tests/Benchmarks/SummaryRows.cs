using Azure.Data.Tables;
using Praatplaat.FakeChannel;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Benchmarks;

/// <summary>The rows of a big team, put into the table as the bot would have.</summary>
internal sealed class SummaryRows(TableClient sessions, string session)
{
    private const int AtOnce = 100;

    public async Task WriteAsync(int members, int rounds)
    {
        await WriteAsync(Enumerable.Range(1, members).Select(Member));
        for (var round = 1; round <= rounds; round++)
            await WriteAsync(Enumerable.Range(1, members).Select(number => Answer(round, number)));
    }

    public async Task ReadAsync(int rounds)
    {
        for (var round = 1; round <= rounds; round++)
            await foreach (var row in sessions.QueryAsync<TableEntity>(RowFilter.Prefix(session, $"answer:{round:D2}:")))
                GC.KeepAlive(row);
    }

    private async Task WriteAsync(IEnumerable<TableEntity> rows)
    {
        foreach (var some in rows.Chunk(AtOnce))
            await sessions.SubmitTransactionAsync([.. some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))]);
    }

    private TableEntity Member(int number) => new(session, $"member:{TeamsPerson.Number(number).AadObjectId}")
    {
        ["Schema"] = 1,
        ["Name"] = TeamsPerson.Number(number).Name,
        ["UserId"] = TeamsPerson.Number(number).Id,
    };

    private TableEntity Answer(int round, int number) => new(session, $"answer:{round:D2}:{TeamsPerson.Number(number).AadObjectId}")
    {
        ["Schema"] = 1,
        ["Name"] = TeamsPerson.Number(number).Name,
        ["At"] = DateTimeOffset.UnixEpoch.AddSeconds(number * 7919 % 10_007),
        ["Answer"] = $"Antwoord {number} in ronde {round}: eerst bellen, dan pas een brief. Wie snapt waarom een regel er is, houdt zich er eerder aan.",
        ["Doing"] = "Wij bellen eerst, daarna pas een brief. Nieuwe klanten krijgen een welkomstgesprek van een half uur.",
        ["Todo"] = "De standaardbrieven herschrijven, samen met cliënten, en afspreken wanneer een foutje een foutje is.",
    };
}
