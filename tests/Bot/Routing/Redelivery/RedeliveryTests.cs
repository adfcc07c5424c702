using System.Net;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>Teams delivers again what was not answered in time, at once or later, with the same id or a new one, to any instance.</summary>
public sealed class RedeliveryTests(TwoBots bots) : IClassFixture<TwoBots>
{
    public static TheoryData<string, Again> Deliveries =>
        [.. from saying in Saying.All.Keys from again in Enum.GetValues<Again>() select (saying, again)];

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task Delivered_more_than_once_it_is_done_once_and_answered_once(string said, Again again)
    {
        var saying = Saying.All[said];
        var once = await bots.OnceAsync(saying);
        await bots.World.RestoreAsync(saying.Stage);

        var answers = again switch
        {
            Again.AtOnceToOne => await DeliverAtOnceAsync(once, toOther: false),
            Again.AtOnceToBoth => await DeliverAtOnceAsync(once, toOther: true),
            _ => await DeliverLaterAsync(once),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Contains(once.Answer, answers.Select(answer => Scene.Plain(answer.Text)));
        Assert.Equal(once.Scene, await Scene.LookAsync(bots.World));
    }

    private Task<BotAnswer[]> DeliverAtOnceAsync(Course once, bool toOther) =>
        Task.WhenAll(bots.DeliverAsync(once.Activity, toOther: false), bots.DeliverAsync(once.Activity, toOther));

    /// <summary>With the same id and with a new one, each time once all that came of it was done.</summary>
    private async Task<BotAnswer[]> DeliverLaterAsync(Course once)
    {
        var renamed = bots.World.Play.Teams.Activities.DeliveredAgain(once.Activity);
        var answers = new List<BotAnswer> { await bots.DeliverAsync(once.Activity, toOther: false) };
        foreach (var (again, toOther) in new[] { (once.Activity, true), (renamed, false), (once.Activity, false), (renamed, true) })
        {
            await bots.World.QuietAsync();
            answers.Add(await bots.DeliverAsync(again, toOther));
        }

        return [.. answers];
    }
}

/// <summary>How an activity comes again.</summary>
public enum Again
{
    AtOnceToOne,
    AtOnceToBoth,
    Later,
}
