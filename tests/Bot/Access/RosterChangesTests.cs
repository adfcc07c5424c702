using System.Net;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access;

/// <summary>Teams reports everybody who joins by an event of their own, and delivers it again where the answer takes long.</summary>
public sealed class RosterChangesTests : IAsyncLifetime
{
    private const int Joining = 80;

    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(4);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    [Report(Report.WorkBeforeTheAnswer)]
    [Report(Report.RosterReadInRequest)]
    public async Task Eighty_who_join_within_seconds_are_answered_at_once_and_read_together()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.QuietAsync();
        var (before, told) = (Reads(), new TaskCompletionSource());
        play.Teams.Members = [.. play.Members, .. Enumerable.Range(100, Joining).Select(TeamsPerson.Number)];
        play.Teams.Inject(new Fault { Until = told.Task }, ConnectorCall.PagedMembers, times: 1000);

        foreach (var some in play.Members.Skip(4).Chunk(8))
        {
            var answers = await Task.WhenAll(some.Select(person => play.DeliverAsync(play.Teams.Activities.MembersAdded(play.Facilitator, person))));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        }

        told.SetResult();
        await play.CountAsync(form, 0, members: 4 + Joining);
        await play.QuietAsync();
        Assert.InRange(Reads() - before, 1, 3);
    }

    private int Reads() => play.Teams.Calls.Count(call => call.Call == ConnectorCall.PagedMembers);
}
