using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>What Teams tells of installations and of the team, on two instances at once and again later.</summary>
public sealed class EventsTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private RunningBot other = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(20);
        other = await play.Bot.StartBesideAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await play.DisposeAsync();
    }

    [Fact]
    public async Task Everybody_who_adds_the_app_is_greeted_once()
    {
        await Task.WhenAll(play.Members.Select(async member =>
        {
            var added = play.Teams.Activities.Installation("add", member, personal: true);
            await AtOnceAsync(added);
            await AtOnceAsync(play.Teams.Activities.DeliveredAgain(added));
        }));
        Assert.All(play.Members, member => Assert.Single(play.Seen(member)));
    }

    [Fact]
    public async Task Who_joined_and_who_left_counts_right()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var (newcomer, leaver) = (TeamsPerson.Number(50), play.Members[3]);
        play.Teams.Members = [.. play.Members.Where(member => member != leaver), newcomer, TeamsPerson.Number(51)];
        JsonObject[] events = [play.Teams.Activities.MembersAdded(play.Facilitator, newcomer), play.Teams.Activities.MembersRemoved(play.Facilitator, leaver)];
        await Task.WhenAll(events.Select(AtOnceAsync));
        await play.CountAsync(form, 0, members: 21);
        await Task.WhenAll(events.Select(play.Teams.Activities.DeliveredAgain).Select(AtOnceAsync));
        await play.QuietAsync();
        await play.CountAsync(form, 0, members: 21);
        Assert.Equal(play.Members.Select(member => member.Name).Order(), (await play.RowsAsync("member:")).Select(row => row.GetString("Name")).Order());
        Assert.Single(play.Seen(), seen => seen.Place.RootId == form.ActivityId && seen.ActivityId != form.ActivityId);
    }

    private Task AtOnceAsync(JsonObject activity) => Task.WhenAll(play.DeliverAsync(activity), play.On(other).DeliverAsync(activity));
}
