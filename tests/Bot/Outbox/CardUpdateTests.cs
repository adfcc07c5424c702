using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Outbox;

/// <summary>Cards that show numbers change at their own pace, and end with the latest.</summary>
public sealed class CardUpdateTests
{
    private const int Team = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Forty_presses_at_once_are_a_handful_of_updates_that_end_with_all_forty()
    {
        await using var play = await SessionPlay.BeginAsync(Team, settings: ["--Outbox:Pause", $"{Pause}"]);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        var status = await play.CountAsync(form, 0);
        var control = await play.ControlAsync(Verbs.RoundClose, 1);
        await play.QuietAsync();
        var (statusBefore, controlBefore, began) = (Versions(status), Versions(control), play.Clock.GetUtcNow());

        await play.AnswerAllAsync(form, member => member.Name);
        await play.CountAsync(form, Team);
        // The control card changes once a minute where only its numbers do.
        await play.JumpAsync(play.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await play.SeeAsync(card => card.Offers(Verbs.SessionCancel) && card.Says($"{Team} van {Team}"), play.Facilitator);
        await play.QuietAsync();
        var most = 1 + (int)((play.Clock.GetUtcNow() - began) / Pause);
        Assert.InRange(Versions(status) - statusBefore, 1, most);
        Assert.InRange(Versions(control) - controlBefore, 1, 2);

        int Versions(SeenCard card) => play.Teams.Message(card.ActivityId)!.Versions.Count;
    }
}
