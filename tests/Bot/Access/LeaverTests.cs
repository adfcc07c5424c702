using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>Who has left the team has no part in it from the next press on, whatever Teams told of it.</summary>
public sealed class LeaverTests : IAsyncLifetime
{
    private static readonly JsonObject Action = new() { ["action1"] = "Bellen" };

    private SessionPlay play = null!;
    private SeenCard asked = null!;
    private TeamsPerson leaver = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(4);
        await play.StartAsync();
        leaver = play.Members[3];
        await play.AskActionsAsync();
        asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), leaver);
        await play.QuietAsync();
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_left_is_refused_in_the_chat_whether_or_not_Teams_told(bool told)
    {
        await LeaveAsync(told);
        await RefusedAsync();
        Assert.Empty(await play.RowsAsync("actions:"));
        Assert.DoesNotContain(await play.RowsAsync("member:"), row => row.GetString("Name") == leaver.Name);
        await RefusedAsync();
        await play.TellAsync(leaver, "status");
        Assert.True(play.Seen(leaver).Last().Card.Says("U zit niet meer in het team"));
    }

    [Fact]
    public async Task Who_left_is_refused_in_the_channel_too_once_it_is_known()
    {
        await LeaveAsync(told: true);
        var form = await play.OpenAsync(1);
        Assert.True((await play.AnswerAsync(leaver, form, "nog even")).Card!.Value.Says("U zit niet meer in het team"));
        Assert.Empty(await play.AnswersAsync(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_back_takes_part_again_though_Teams_did_not_tell(bool inChannel)
    {
        await LeaveAsync(told: false);
        await RefusedAsync();
        play.Teams.Members = [.. play.Members, leaver];
        if (inChannel)
            Assert.True((await play.AnswerAsync(leaver, await play.OpenAsync(1), "terug")).IsSaved());
        Assert.True((await play.PressAsync(leaver, asked, Verbs.ActionsSubmit, Action)).Card!.Value.Says("Uw actie is vastgelegd"));
        Assert.Contains(await play.RowsAsync("member:"), row => row.GetString("Name") == leaver.Name);
    }

    [Theory]
    [InlineData(503, null)]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(404, null)]
    [InlineData(200, null)]
    public async Task While_Teams_does_not_say_who_is_in_the_team_the_roster_decides(int status, string? code)
    {
        await LeaveAsync(told: false);
        play.Teams.Inject(Fault.Answer(status, code) with { EmptyBody = code is null }, ConnectorCall.Member, times: 100);
        Assert.True((await play.PressAsync(leaver, asked, Verbs.ActionsSubmit, Action)).Card!.Value.Says("Uw actie is vastgelegd"));
        play.Teams.ClearFaults();
        await RefusedAsync();
        play.Teams.Inject(Fault.Answer(503), ConnectorCall.Member, times: 100);
        await RefusedAsync();
    }

    [Fact]
    public async Task A_Teams_that_keeps_the_bot_waiting_is_not_waited_for()
    {
        var before = play.Teams.Calls.Count(IsQuestion);
        play.Teams.Inject(Fault.Delay(TimeSpan.FromHours(1)), ConnectorCall.Member, times: 100);
        var press = play.PressAsync(leaver, asked, Verbs.ActionsSubmit, Action);
        await Eventually.TrueAsync(() => play.Teams.Calls.Count(IsQuestion) > before, "the question");
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddSeconds(4));
        Assert.True((await press).Card!.Value.Says("Uw actie is vastgelegd"));
        Assert.Equal(before + 1, play.Teams.Calls.Count(IsQuestion));

        static bool IsQuestion(RecordedCall call) => call.Call == ConnectorCall.Member;
    }

    [Fact]
    public async Task In_the_channel_of_the_session_Teams_is_asked_nothing()
    {
        var form = await play.OpenAsync(1);
        await play.QuietAsync();
        var before = play.Teams.Calls.Count(call => call.Call == ConnectorCall.Member);
        await play.AnswerAllAsync(form, member => member.Name);
        await play.SayAsync(play.Members[1], "status");
        Assert.Equal(before, play.Teams.Calls.Count(call => call.Call == ConnectorCall.Member));
    }

    [Fact]
    public async Task A_session_from_before_anybody_could_have_left_goes_on()
    {
        var table = play.Tables.GetTableClient("sessions");
        var row = (await play.RowsAsync("session")).Single();
        var state = JsonNode.Parse(row.GetString("State")!)!.AsObject();
        Assert.True(state.Remove("Left"));
        row["State"] = state.ToJsonString();
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        Assert.True((await play.PressAsync(leaver, asked, Verbs.ActionsSubmit, Action)).Card!.Value.Says("Uw actie is vastgelegd"));
        await LeaveAsync(told: false);
        await RefusedAsync();
    }

    private async Task LeaveAsync(bool told)
    {
        play.Teams.Members = [.. play.Members.Where(member => member != leaver)];
        if (told)
            await play.DeliverAsync(play.Teams.Activities.MembersRemoved(play.Facilitator, leaver));
    }

    private async Task RefusedAsync() =>
        Assert.True((await play.PressAsync(leaver, asked, Verbs.ActionsSubmit, Action)).Card!.Value.Says("U zit niet meer in het team"));
}
