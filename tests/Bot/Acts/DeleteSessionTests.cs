using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>The facilitator erases a session that is over, and nobody else does.</summary>
public sealed class DeleteSessionTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        await play.AnswerAsync(play.Members[2], await play.OpenAsync(1), "zebrapad");
        await play.CloseAsync(1);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData("afronden")]
    [InlineData("stop")]
    public async Task After_a_question_a_session_that_is_over_goes_whole_at_once(string word)
    {
        await play.AskActionsAsync();
        await play.SayConfirmedAsync(word);
        var control = await OverAsync();
        var asked = await play.PressAsync(play.Facilitator, control, Verbs.SessionDelete);
        Assert.True(asked.Card!.Value.Says("Dat is niet terug te draaien.") && (await RowsAsync()).Count > 5, asked.Text);
        var kept = await play.PressAsync(play.Facilitator, control.After(asked), Verbs.SessionControl);
        Assert.True(kept.Card!.Value.Offers(Verbs.SessionDelete), kept.Text);

        // What is being sent at that moment would leave a row, which the next daily run takes.
        await play.QuietAsync();
        await play.IdleAsync();
        var gone = await play.PressAsync(play.Facilitator, control.After(asked), Verbs.SessionDelete);
        Assert.True(gone.Card!.Value.Says("De sessie is gewist"), gone.Text);
        await Eventually.TrueAsync(async () => (await RowsAsync()) is ["erasing"], "nothing but the mark");
        Assert.Contains(play.Bot.Log.Everything, line => line.Contains($"Session {play.Session} was erased whole", StringComparison.Ordinal));
        var again = await play.PressAsync(play.Facilitator, control.After(asked), Verbs.SessionDelete);
        Assert.True(again.Card!.Value.Says("De sessie is gewist"), again.Text);
        var old = await play.PressAsync(play.Facilitator, control, Verbs.SummaryShow);
        Assert.True(old.Card!.Value.Says("een sessie die er niet meer is"), old.Text);
        await play.StartAsync();
    }

    [Fact]
    public async Task While_it_runs_nothing_is_erased_and_afterwards_by_nobody_else()
    {
        var running = await play.ControlAsync(Verbs.RoundOpen, 2);
        await play.FinishAsync();
        var delete = (await OverAsync()).Card.Button(Verbs.SessionDelete);
        foreach (var member in play.Members.Skip(1))
        {
            var refused = await play.PressAsync(member, running, delete);
            Assert.True(refused.Card!.Value.Says(play.Facilitator.Name) && !refused.Card.Value.Says("gewist"), refused.Text);
        }

        await play.StartAsync();
        var data = new System.Text.Json.Nodes.JsonObject { ["session"] = play.Session, ["confirmed"] = true };
        var early = await play.DeliverAsync(play.Teams.Activities.Execute(play.Facilitator, running.Place, Verbs.SessionDelete, data));
        Assert.True(early.Card!.Value.Says("Deze sessie loopt nog."), early.Text);
        Assert.Contains("session", await RowsAsync());
    }

    private Task<SeenCard> OverAsync() => play.SeeAsync(card => card.Offers(Verbs.SessionDelete), play.Facilitator);

    private async Task<IReadOnlyList<string>> RowsAsync() => await play.Tables.GetTableClient("sessions")
        .QueryAsync<TableEntity>(row => row.PartitionKey == play.Session, cancellationToken: Cancelled).Select(row => row.RowKey).ToListAsync(Cancelled);
}
