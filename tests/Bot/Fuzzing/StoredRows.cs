using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Every row that is in store: what Azure takes, and what each reader reads and each card shows.</summary>
internal sealed class StoredRows(SessionPlay play)
{
    private const string Outbox = "outbox:";
    private const string AfterOutbox = "outbox;";

    private readonly IServiceProvider bot = play.Bot.App.Services;
    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    /// <summary>Until there is nothing to do but what is for later, in any session.</summary>
    public Task QuietAsync() => Eventually.TrueAsync(
        async () => (await RowsAsync("sessions", TableClient.CreateQueryFilter($"RowKey ge {Outbox} and RowKey lt {AfterOutbox}"))).All(row => row.GetDateTimeOffset("Due") > play.Clock.GetUtcNow()),
        "an outbox without due work");

    /// <returns>What is wrong, a line each.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var faults = new List<string>();
        foreach (var table in new[] { "sessions", "channels", "people", "due" })
            foreach (var row in await RowsAsync(table))
                await NoteAsync(faults, table, row, () => ReadAsync(table, row));
        return faults;
    }

    private static async Task NoteAsync(List<string> faults, string table, TableEntity row, Func<Task> read)
    {
        faults.AddRange(TableLimits.Broken(row).Select(broken => $"{table} {row.PartitionKey} {row.RowKey}: {broken}"));
        try
        {
            await read();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            faults.Add($"{table} {row.PartitionKey} {row.RowKey}: {fault}");
        }
    }

    private Task ReadAsync(string table, TableEntity row) => (table, row.RowKey) switch
    {
        ("sessions", "session") => ReadSessionAsync(new SessionId(row.PartitionKey)),
        ("people", _) => Of<PeopleStore>().FindAsync(new TenantId(KeyEncoding.Decode(row.PartitionKey)), new PersonId(KeyEncoding.Decode(row.RowKey)), cancellationToken),
        ("channels", _) => Of<ChannelStore>().FindHolderAsync(new TenantId(KeyEncoding.Decode(row.PartitionKey)), new ChannelId(KeyEncoding.Decode(row.RowKey)), cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>All that is ever read of a session, and the cards that show it.</summary>
    private async Task ReadSessionAsync(SessionId id)
    {
        var session = (await Of<SessionStore>().LoadAsync(id, cancellationToken))!.Session;
        var view = Of<ViewFactory>().Of(session);
        await Of<OutboxStore>().PeekAsync(id, cancellationToken);
        Show(ControlCard.Create(view, await Of<ControlReader>().ReadAsync(session, cancellationToken)));
        if (session.Phase == Phase.SetUp)
            return;
        Show(SummaryCard.Create(view, await Of<SummaryReader>().ReadAsync(session, cancellationToken), forManager: true));
        Show(RepliesCard.Create(view, await Of<ReplyReader>().ReadAsync(session, cancellationToken)));
        foreach (var round in session.Rounds.Where(round => round.Phase != RoundPhase.Waiting))
            await ReadRoundAsync(view, round);
    }

    private async Task ReadRoundAsync(View view, RoundState round)
    {
        var progress = await Of<ProgressReader>().ReadAsync(view.Session, round.Number, cancellationToken);
        var (page, answers) = await Of<RoundReader>().PageAsync(view.Session, round, 1, cancellationToken);
        Show(StatusCard.Create(view, round, progress));
        if (await Of<ReplyStore>().FindAsync(view.Session.Id, round.Number, cancellationToken) is { } reply)
            Show(TeamReplyCard.Create(view, round, reply));
        Show(ResultsCard.Create(view, await Of<RoundReader>().ReadAsync(view.Session, round, new HashSet<PersonId>(), cancellationToken), progress));
        Show(AnswersCard.Create(view, round, page, answers, fromSummary: true));
        await foreach (var answer in Of<AnswerStore>().InRoundAsync(view.Session.Id, round.Number, cancellationToken))
            Show(MyAnswerCard.Create(view, round, (await Of<AnswerStore>().FindAsync(view.Session, round, answer.By.Id, cancellationToken)).Answer));
    }

    private static void Show(Cards.Elements.AdaptiveCard card) => CardsJson.ToText(card);

    private T Of<T>()
        where T : notnull => bot.GetRequiredService<T>();

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(string table, string? filter = null) =>
        await play.Tables.GetTableClient(table).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
}
