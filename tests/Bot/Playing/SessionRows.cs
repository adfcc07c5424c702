using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>What is really in the table, read past the bot.</summary>
internal static class SessionRows
{
    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(this SessionPlay play, string prefix)
    {
        var table = play.Tables.GetTableClient("sessions");
        return await table.QueryAsync<TableEntity>(RowFilter.Prefix(play.Session, prefix), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Without what the SDK puts among the columns of a row that was read, and what is another at each write.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Columns(this TableEntity row) =>
        row.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"));

    /// <summary>The first field of every answer in a round.</summary>
    public static async Task<IReadOnlyList<string>> AnswersAsync(this SessionPlay play, int round) =>
        [.. (await play.RowsAsync($"answer:{round:D2}:")).Select(row => row.GetString("Answer")!)];

    /// <summary>Until work that failed waits for its next try.</summary>
    public static Task QuietUntilLaterAsync(this SessionPlay play) =>
        Eventually.TrueAsync(async () => (await play.RowsAsync("outbox:")) is [var row] && row.GetInt32("Tries") > 0, "one piece of work that waits");

    /// <summary>Until nothing is left to do but what is for later.</summary>
    public static Task QuietAsync(this SessionPlay play) => Eventually.TrueAsync(
        async () => (await play.RowsAsync("outbox:")).All(row => row.GetDateTimeOffset("Due") > play.Clock.GetUtcNow() && row.GetInt32("Tries") is null),
        "an outbox without due work");

    /// <summary>
    /// Once nobody is at work: under a clock that jumps the lease of whoever is ends, and the message that they are sending is in doubt.
    /// </summary>
    public static async Task JumpAsync(this SessionPlay play, DateTimeOffset moment)
    {
        await play.QuietAsync();
        await play.IdleAsync();
        play.Clock.JumpTo(moment);
    }

    /// <summary>Until nothing is left to do, also not the update of a control card that was left alone for a while.</summary>
    public static async Task RestedAsync(this SessionPlay play)
    {
        await play.JumpAsync(play.Clock.GetUtcNow().AddMinutes(1));
        await play.QuietAsync();
    }

    /// <summary>Until no instance is at work on the session.</summary>
    public static Task IdleAsync(this SessionPlay play)
    {
        var due = play.Tables.GetTableClient("due");
        return Eventually.TrueAsync(
            async () => await due.QueryAsync<TableEntity>(RowFilter.Prefix("0", play.Session), cancellationToken: TestContext.Current.CancellationToken)
                .AllAsync(row => row.GetString("Owner") is null, TestContext.Current.CancellationToken),
            "nobody at work");
    }
}
