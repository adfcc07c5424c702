using Praatplaat.Bot.Access;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>member.leave</c> and <c>member.join</c>: a member takes no part any more, or does again. Leaving asks first; nobody else is told who did.
/// </summary>
internal sealed class TakePart(
    SessionRunner runner, ReaderReplies replies, SessionFinder finder, PersonalDataReader personal, ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.MemberLeave, LeaveAsync)
        .OnPress(Verbs.MemberJoin, JoinAsync)
        .OnWordWithoutSession((request, stop) => SayAsync(request, LeaveAsync, stop), "niet meedoen", "leave")
        .OnWordWithoutSession((request, stop) => SayAsync(request, JoinAsync, stop), "meedoen", "join");

    /// <summary>
    /// In their chat the word is about the session that they are part of, also before the bot ever wrote to them. Of several they choose: each
    /// has the button.
    /// </summary>
    private async Task<Reply?> SayAsync(Request request, Act act, CancellationToken cancellationToken)
    {
        var sender = request.Sender;
        if (!sender.IsPersonal)
            return await act(request with { Session = (await finder.FindAsync(sender, WordScope.Led, cancellationToken)).Session }, cancellationToken);
        var known = await personal.SessionsAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        var running = known.Where(session => session.Phase == Phase.Running).ToList();
        if (running is [var first, _, ..])
            return new Reply(
                MyDataCard.Overview(
                    sender.Texts,
                    views.Of(first).Playbook.Name,
                    await personal.ReadAsync(sender.Tenant, sender.Person.Id, sender.Texts, cancellationToken)),
                Private: true);
        return await act(request with { Session = running is [var only] ? only.Id : null }, cancellationToken);
    }

    private async Task<Reply?> LeaveAsync(Request request, CancellationToken cancellationToken) => request.IsConfirmed
        ? await RunAsync(request, new Command.OptOut(), TakePartCard.Left, cancellationToken)
        : await replies.ForReaderAsync(
            request,
            ReadAccess.Leaving,
            view => Task.FromResult(new Reply(TakePartCard.Ask(view), Private: true)),
            cancellationToken);

    private async Task<Reply?> JoinAsync(Request request, CancellationToken cancellationToken) =>
        await RunAsync(request, new Command.OptIn(), TakePartCard.Joined, cancellationToken);

    private async Task<Reply> RunAsync(Request request, Command command, Func<View, AdaptiveCard> done, CancellationToken cancellationToken)
    {
        if (await runner.RunAsync(request, _ => command, cancellationToken) is not { } outcome)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision is Decision.Refused refused ? RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)) : done(view),
            Private: true);
    }
}
