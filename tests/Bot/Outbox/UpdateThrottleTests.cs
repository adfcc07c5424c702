using Azure;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Outbox;

public sealed class UpdateThrottleTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider time = new(JumpingTime.Monday.ToUniversalTime());
    private readonly UpdateThrottle throttle;

    public UpdateThrottleTests() => throttle = new UpdateThrottle(Options.Create(new OutboxOptions { Pause = Pause }), time);

    [Fact]
    public void What_has_not_been_shown_is_shown_when_it_is_due()
    {
        var item = Item(new Work.ShowProgress(1));
        Assert.Equal(item.Due, throttle.From(item));
    }

    [Fact]
    public void What_was_just_shown_waits_for_the_pause()
    {
        var shown = time.GetUtcNow();
        throttle.Note(Item(new Work.ShowProgress(1)));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(shown + Pause, throttle.From(Item(new Work.ShowProgress(1))));
        time.Advance(Pause);
        Assert.Equal(time.GetUtcNow(), throttle.From(Item(new Work.ShowProgress(1))));
    }

    [Fact]
    public void Each_card_and_each_session_has_a_pause_of_its_own()
    {
        throttle.Note(Item(new Work.ShowProgress(1)));
        foreach (var other in new[] { Item(new Work.ShowProgress(2)), Item(new Work.ShowControl()), Item(new Work.ShowProgress(1)) with { Session = new SessionId("other") } })
            Assert.Equal(other.Due, throttle.From(other));
    }

    [Fact]
    public void What_shows_no_numbers_is_never_put_off()
    {
        var results = Item(new Work.ShowResults(1));
        throttle.Note(results);
        Assert.Equal(results.Due, throttle.From(results));
    }

    [Fact]
    public void Forgetting_what_no_longer_counts_forgets_nothing_that_does()
    {
        throttle.Note(Item(new Work.ShowProgress(1)));
        time.Advance(Pause / 2);
        throttle.Note(Item(new Work.ShowProgress(2)));
        time.Advance(Pause / 2 + TimeSpan.FromTicks(1));
        throttle.Tidy();
        Assert.True(throttle.From(Item(new Work.ShowProgress(2))) > time.GetUtcNow());
    }

    [Fact]
    public void Numbers_alone_leave_the_control_card_at_rest_after_whatever_changed_it()
    {
        var session = new SessionId("session");
        Assert.Equal(time.GetUtcNow(), throttle.NumbersFrom(session));
        foreach (var changed in new Work[] { new Work.ShowControl(), new Work.ShowControlAgain(), new Work.MoveControl(new PersonId("p"), "1") })
        {
            throttle.Note(Item(changed));
            var at = time.GetUtcNow();
            time.Advance(TimeSpan.FromSeconds(59));
            throttle.Tidy();
            Assert.Equal(at + TimeSpan.FromMinutes(1), throttle.NumbersFrom(session));
            Assert.Equal(time.GetUtcNow(), throttle.NumbersFrom(new SessionId("other")));
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(time.GetUtcNow(), throttle.NumbersFrom(session));
        }
    }

    [Fact]
    public void What_stands_in_the_place_of_the_control_card_is_looked_after_once_a_minute_however_short_the_pause_is()
    {
        var (session, reader) = (new SessionId("session"), new PersonId("p"));
        var hurried = new UpdateThrottle(Options.Create(new OutboxOptions { Pause = TimeSpan.FromMilliseconds(1) }), time);
        hurried.NoteReplaced(session, reader, OutboxOptions.TypingTime);
        Assert.Equal(time.GetUtcNow().AddMinutes(1), hurried.HeldUntil(Item(new Work.ShowControl()), reader));
        Assert.Null(hurried.HeldUntil(Item(new Work.ShowControl()), new PersonId("other")));
        hurried.NoteBack(session, reader);
        Assert.Null(hurried.HeldUntil(Item(new Work.ShowControl()), reader));
    }

    [Fact]
    public void News_on_the_control_card_is_left_alone_for_a_minute()
    {
        var (session, reader) = (new SessionId("session"), new PersonId("p"));
        throttle.NoteReplaced(session, reader, OutboxOptions.ReadingTime);
        Assert.Equal(time.GetUtcNow().AddMinutes(1), throttle.HeldUntil(Item(new Work.ShowControl()), reader));
        time.Advance(OutboxOptions.ReadingTime);
        Assert.Null(throttle.HeldUntil(Item(new Work.ShowControl()), reader));
    }

    private OutboxItem Item(Work work) => new(new SessionId("session"), work, time.GetUtcNow(), 0, false, $"!{work}", ETag.All);
}
