using System.Net;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>Teams delivers again what was not answered in time, at once and later, with the same id or a new one, to any instance.</summary>
public sealed class RedeliveryTests(TwoBots bots) : IClassFixture<TwoBots>
{
    public static TheoryData<string> Said => [.. Saying.All.Keys];

    [Theory]
    [MemberData(nameof(Said))]
    public async Task Delivered_more_than_once_it_is_done_once_and_answered_once(string said)
    {
        var saying = Saying.All[said];
        var once = await bots.OnceAsync(saying);
        await bots.World.RestoreAsync(saying.Stage);

        var answers = await DeliverAtOnceAsync(once);
        Assert.Contains(once.Answer, answers.Select(answer => Scene.Plain(answer.Text)));
        var later = await DeliverLaterAsync(once);

        Assert.All(answers.Concat(later), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(once.Scene, await Scene.LookAsync(bots.World));
    }

    /// <summary>To both instances, and twice to one of them.</summary>
    private Task<BotAnswer[]> DeliverAtOnceAsync(Course once) => Task.WhenAll(
        bots.DeliverAsync(once.Activity, toOther: false),
        bots.DeliverAsync(once.Activity, toOther: true),
        bots.DeliverAsync(once.Activity, toOther: false));

    /// <summary>With the same id and with a new one, each time once all that came of it was done.</summary>
    private async Task<IReadOnlyList<BotAnswer>> DeliverLaterAsync(Course once)
    {
        var renamed = bots.World.Play.Teams.Activities.DeliveredAgain(once.Activity);
        var answers = new List<BotAnswer>();
        foreach (var (again, toOther) in new[] { (once.Activity, true), (renamed, false), (once.Activity, false), (renamed, true) })
        {
            await bots.World.QuietAsync();
            answers.Add(await bots.DeliverAsync(again, toOther));
        }

        return answers;
    }
}
