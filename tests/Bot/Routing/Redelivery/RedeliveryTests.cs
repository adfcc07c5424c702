using System.Net;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>Teams delivers again what was not answered in time, at once or later, with the same id or a new one, to any instance.</summary>
public sealed class RedeliveryTests(TwoBots bots) : IClassFixture<TwoBots>
{
    public static TheoryData<string, Again, bool> Deliveries =>
        [.. from saying in Saying.All.Keys from again in Enum.GetValues<Again>() from toOther in new[] { false, true } select (saying, again, toOther)];

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task Delivered_twice_it_is_done_once_and_answered_once(string said, Again again, bool toOther)
    {
        var saying = Saying.All[said];
        var once = await bots.OnceAsync(saying);
        await bots.World.RestoreAsync(saying.Stage);

        var answers = await DeliverTwiceAsync(once, again, toOther);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Contains(once.Answer, answers.Select(answer => Scene.Plain(answer.Text)));
        Assert.Equal(once.Scene, await Scene.LookAsync(bots.World));
    }

    private async Task<IReadOnlyList<BotAnswer>> DeliverTwiceAsync(Course once, Again again, bool toOther)
    {
        if (again == Again.AtOnce)
            return await Task.WhenAll(bots.DeliverAsync(once.Activity, toOther: false), bots.DeliverAsync(once.Activity, toOther));
        var first = await bots.DeliverAsync(once.Activity, toOther: false);
        await bots.World.QuietAsync();
        var second = again == Again.Later ? once.Activity : bots.World.Play.Teams.Activities.DeliveredAgain(once.Activity);
        return [first, await bots.DeliverAsync(second, toOther)];
    }
}

/// <summary>How an activity comes again.</summary>
public enum Again
{
    AtOnce,
    Later,
    LaterWithNewId,
}
