using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Updates;

/// <summary>
/// A session that an older version left in the middle of its second round, with answers and with reminders that wait. <c>0.0.backup</c> was made
/// from the rows of the version before every row had a number of its shape; the ids of its messages are none that a fake Teams gives. A version
/// that changes a row adds a backup from the one before it.
/// </summary>
public sealed class UpdateTests : IAsyncLifetime
{
    private const string Backup = "Updates/0.0.backup";

    private readonly string storage = AzuriteFixture.NewAccount();
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await LeftBehind.PlayOnAsync(Backup, storage, members: 4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task A_session_of_an_older_version_goes_on_with_all_that_was_said()
    {
        foreach (var reminded in new[] { 0, 2, 3 })
            await play.SeeAsync(card => card.Says("Uw team wacht nog"), play.Members[reminded]);

        await play.SayAsync(play.Facilitator, "sluit");
        var results = await play.SeeAsync(card => card.Says("Ronde 2: op huisbezoek."));
        Assert.True(results.Card.Says("1 van 4"), results.Card.Text());
        await play.AskActionsAsync();
        foreach (var member in play.Members)
            await play.PressAsync(member, await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member), Verbs.ActionsSubmit, new() { ["action1"] = "Bellen" });
        await play.FinishAsync();

        // Its manager can compare it with those to come.
        var people = new TableServiceClient(storage).GetTableClient("people");
        await Eventually.TrueAsync(
            async () => await people.QueryAsync<TableEntity>(cancellationToken: Cancelled).AnyAsync(row => row.GetString("Managed") == play.Session, Cancelled),
            "the session in the list of its manager");
        var summary = await play.SeeAsync(card => card.Says("acties voor morgen"), play.Members[3]);
        Assert.True(summary.Card.Says("eerst bellen „met” émoji 🧭"), summary.Card.Text());
        await play.SeeAsync(card => card.Says("4 collega’s gaven samen 5 antwoorden."));
    }

    [Fact]
    public async Task What_is_written_from_now_on_has_the_number_of_its_shape()
    {
        await play.SayAsync(play.Facilitator, "sluit");
        await play.SeeAsync(card => card.Says("Ronde 2: op huisbezoek."));
        await play.SayAsync(play.Facilitator, "open");
        await play.SeeAsync(card => card.Says("Ronde 2: op huisbezoek."));
        await play.QuietAsync();
        await play.IdleAsync();

        var before = await File.ReadAllTextAsync(Backup, Cancelled);
        var account = new Access.Authorisation.Account(storage);
        var written = (await account.ReadAsync(Cancelled)).ById.Where(row => !before.Contains($"\"{row.Key.Row}\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(written);
        Assert.All(written, row => Assert.Equal(1, row.Value.GetInt32("Schema")));
    }

    [Fact]
    public async Task A_session_of_a_newer_version_is_left_as_it_is()
    {
        var sessions = new TableServiceClient(storage).GetTableClient("sessions");
        await play.SeeAsync(card => card.Says("Uw team wacht nog"), play.Facilitator);
        await play.QuietAsync();
        await sessions.UpsertEntityAsync(new TableEntity(play.Session, "session") { ["Schema"] = 2 }, cancellationToken: Cancelled);
        var before = (await sessions.GetEntityAsync<TableEntity>(play.Session, "session", cancellationToken: Cancelled)).Value;

        await play.DeliverAsync(play.Teams.Activities.ChannelMessage(play.Facilitator, "volgende"));

        Assert.Equal(before.ETag, (await sessions.GetEntityAsync<TableEntity>(play.Session, "session", cancellationToken: Cancelled)).Value.ETag);
        Assert.Contains(play.Bot.Log.Everything, line => line.Contains("was written by a newer version of the bot (schema 2", StringComparison.Ordinal));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
