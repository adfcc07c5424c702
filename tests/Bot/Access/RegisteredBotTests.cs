using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Bot.Tests.Access;

public sealed class RegisteredBotTests
{
    [Fact]
    public async Task A_session_by_a_bot_with_an_app_id_shows_a_token_at_every_call_and_writes_none_down()
    {
        await using var keys = await KeyServer.StartAsync(TestContext.Current.CancellationToken);
        var clock = new JumpingTime(JumpingTime.Monday);
        var bot = await RunningBot.StartRegisteredAsync(keys, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        bot.Teams.Members = TeamsPerson.Numbers(3);
        await using var play = new SessionPlay(bot, clock);

        await play.StartAsync(new JsonObject { ["manager"] = play.Members[1].AadObjectId });
        var form = await play.OpenAsync(1);
        var answers = await play.AnswerAllAsync(form, member => $"{member.Name} belt eerst");
        Assert.All(answers, answer => Assert.True(answer.IsSaved(), answer.Text));
        await play.CountAsync(form, 3);
        await play.CloseAsync(1);
        await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);
        foreach (var member in play.Members)
            await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), member);

        Assert.All(bot.Teams.Calls, call => Assert.StartsWith("Bearer connector-token-", call.Authorization, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Everything, line => line.Contains("connector-token", StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
    }
}
