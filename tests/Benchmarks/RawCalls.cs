using Azure;
using Azure.Data.Tables;

namespace Praatplaat.Benchmarks;

/// <summary>The same two calls on the same rows, made with the official table client as it comes, and nothing else.</summary>
internal sealed class RawCalls(TableClient sessions, string session)
{
    public async Task AnswerAsync(int number)
    {
        await sessions.GetEntityIfExistsAsync<TableEntity>(session, "session");
        await sessions.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateMerge, new TableEntity(session, "gate:01"), ETag.All),
            new(TableTransactionActionType.UpsertReplace, new TableEntity(session, $"answer:01:raw-{number % 40}")
            {
                ["Schema"] = 1,
                ["Name"] = "Een van de veertig",
                ["At"] = DateTimeOffset.UnixEpoch,
                ["Answer"] = $"Antwoord {number}: eerst bellen, dan pas een brief.",
                ["Doing"] = "Wij bellen eerst, daarna pas een brief.",
                ["Todo"] = "De standaardbrieven herschrijven, samen met cliënten.",
            }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity(session, "raw:~progress-01")
            {
                ["Kind"] = "ShowProgress",
                ["Round"] = 1,
                ["Due"] = DateTimeOffset.UnixEpoch,
            }),
        ]);
    }
}
