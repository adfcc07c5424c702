using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>A team of which Teams tells in two pages, five hundred first.</summary>
public sealed class BigTeamTests : IAsyncLifetime
{
    private const int FirstPage = 500;

    private SessionPlay play = null!;
    private int pages;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(FirstPage + 10);
        await play.StartAsync();
        await play.OpenAsync(1);
        await play.CloseAsync(1);
    }

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task The_first_are_asked_while_Teams_has_yet_to_tell_who_else_there_is()
    {
        var told = new TaskCompletionSource();
        OnTheSecondPage(new Fault { Until = told.Task });
        await AskAsync();

        await Eventually.TrueAsync(() => play.Members.Take(FirstPage).All(IsAskedOnce), "the cards of the first page");
        Assert.DoesNotContain(play.Members.Skip(FirstPage), IsAskedOnce);

        told.SetResult();
        await play.QuietAsync();
        Assert.All(play.Members, member => Assert.True(IsAskedOnce(member)));
    }

    [Fact]
    public async Task Where_Teams_tells_half_of_it_everybody_who_was_known_is_asked_and_counts()
    {
        OnTheSecondPage(Fault.Answer(403));
        await AskAsync();
        await play.QuietAsync();

        Assert.All(play.Members, member => Assert.True(IsAskedOnce(member)));
        Assert.Equal(play.Members.Count, (await play.RowsAsync("member:")).Count);
    }

    /// <summary>At each try.</summary>
    private void OnTheSecondPage(Fault fault) =>
        play.Teams.Inject(fault, call => call.Call == ConnectorCall.PagedMembers && Interlocked.Increment(ref pages) >= 2, times: 10);

    private async Task AskAsync() => await play.PressConfirmedAsync(play.Facilitator, await play.ControlAsync(Verbs.ActionsAsk), Verbs.ActionsAsk);

    private bool IsAskedOnce(TeamsPerson member) => play.Seen(member).Count(seen => seen.Card.Buttons().Any(button => button.Verb == Verbs.ActionsSubmit)) == 1;
}
