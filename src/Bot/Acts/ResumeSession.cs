using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Goes on with a session that was stopped less than a day ago, unless another one runs in its channel by now.</summary>
internal sealed class ResumeSession(
    Admission admission, ChannelClaim claim, SessionRunner runner, SessionPace pace, FacilitatorReplies replies, ViewFactory views, TimeProvider time)
    : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SessionResume, RunAsync)
        .OnWord(RunAsync, "hervat", "resume");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { } admitted)
            return Reply.NoSession(request);
        if (admitted.WouldChange(Command(admitted.Session), time.GetUtcNow()) && await claim.TakeAsync(admitted.Session, cancellationToken) is { } other)
            return new Reply(PrepareSession.AlreadyRunning(views.Of(other)));
        var outcome = await runner.RunAsync(request, admitted, Command, cancellationToken);
        return await replies.ReplyAsync(
            request,
            outcome,
            (view, accepted) => view.Texts[accepted.Events is [Event.PaceResumed, ..] ? "Done.PaceResumed" : "Done.Resumed"],
            cancellationToken);
    }

    /// <summary>The word is also about a session that is paused, or that stands still.</summary>
    private Command Command(Session session) =>
        session.PausedAt is not null || session.StandsStill ? pace.Resume(session) : new Command.Resume(pace.ClosesAt(session));
}
