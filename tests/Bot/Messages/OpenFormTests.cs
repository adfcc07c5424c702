using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Messages;

/// <summary>An update of a card wipes what people are typing in it.</summary>
public sealed class OpenFormTests
{
    [Fact]
    public async Task The_form_is_not_updated_before_or_at_the_close_however_many_answer()
    {
        await using var play = await SessionPlay.BeginAsync(12);
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAllAsync(form, member => member.Name);
        await play.CountAsync(form, 12);
        await play.SayAsync(play.Facilitator, "herinner");
        await play.QuietAsync();
        Assert.Single(play.Teams.Message(form.ActivityId)!.Versions);

        await play.CloseAsync(1);
        await play.QuietAsync();
        Assert.Single(play.Teams.Message(form.ActivityId)!.Versions);
    }

    [Fact]
    public async Task The_form_is_not_updated_either_when_what_comes_after_it_has_to_be_sent_again()
    {
        await using var play = await SessionPlay.BeginAsync(3);
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(503, retryAfter: "40"), IsStatus);
        var form = await play.OpenAsync(1);
        await Eventually.TrueAsync(() => play.Teams.Calls.Any(IsStatus), "a vain try");
        await play.QuietUntilLaterAsync();
        play.Clock.JumpTo(JumpingTime.Monday.AddMinutes(1));
        await play.CountAsync(form, 0);
        Assert.Single(play.Teams.Message(form.ActivityId)!.Versions);
        Assert.Single(play.Seen(), seen => seen.Card.Offers(Verbs.AnswerSubmit));
    }

    private static bool IsStatus(RecordedCall call) => call.Card is { } card && (card.Says("hebben geantwoord") || card.Says("Nog niemand heeft geantwoord"));
}
