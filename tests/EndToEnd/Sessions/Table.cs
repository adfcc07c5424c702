using Azure.Data.Tables;
using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.EndToEnd.Tests.Playgrounds;
using Praatplaat.Local.Colleagues;
using Praatplaat.Local.Processes;
using Praatplaat.Local.Running;

namespace Praatplaat.EndToEnd.Tests.Sessions;

/// <summary>Everything that a session needs, for one test: Azurite, the bot, the Playground and a page of it.</summary>
internal sealed class Table(Azurite storage, LocalBot bot, int port, Playground playground, PlaygroundPage page) : IAsyncDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    public PlaygroundPage Page => page;

    /// <summary>The five colleagues of the local run, in a hurry.</summary>
    public FictionalColleagues Invite() => FictionalColleagues.Start(
        bot.Services,
        new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") },
        playground.ServiceUrl,
        new AnswerTiming(Short, Short, Short, Short, Short, Seed: 1));

    public static async Task<Table> LayAsync(BrowserFixture browser, bool byKeyboard = false)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var port = FreePort.Next();
        var storage = await Azurite.StartAsync(null, null, cancellationToken);
        var bot = await LocalBot.StartAsync(port, storage.ConnectionString, cancellationToken);
        var playground = await Playground.StartAsync(new PlaygroundOptions(new Uri($"http://localhost:{port}")), cancellationToken);
        var page = await browser.NewPageAsync();
        IHand hand = byKeyboard ? new Keys(page) : new Mouse(page);
        return new Table(storage, bot, port, playground, await PlaygroundPage.OpenAsync(page, playground.Url, hand));
    }

    /// <summary>Until the bot has nothing more to send now: a card that is brought up to date closes what is folded out on it.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken)
    {
        var sessions = new TableServiceClient(storage.ConnectionString).GetTableClient("sessions");
        while (await sessions.QueryAsync<TableEntity>(cancellationToken: cancellationToken).AnyAsync(IsDue, cancellationToken))
            await Task.Delay(Short, cancellationToken);

        static bool IsDue(TableEntity row) =>
            row.RowKey.StartsWith("outbox:", StringComparison.Ordinal) && row.GetDateTimeOffset("Due") <= TimeProvider.System.GetUtcNow();
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await playground.DisposeAsync();
        await bot.DisposeAsync();
        await storage.DisposeAsync();
    }
}
