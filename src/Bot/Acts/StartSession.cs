using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>session.start</c>: starts the session with what the set-up card says. It claims the channel, so that one session runs there.
/// </summary>
internal sealed class StartSession(
    Admission admission,
    ChannelClaim claim,
    PeopleStore contacts,
    SessionRunner runner,
    SessionPace pace,
    SetUpScreens screens,
    ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SessionStart, RunAsync)
        .OnPress(Verbs.SetUpSearch, SearchAsync)
        .OnPress(Verbs.SetUpCheck, CheckAsync);

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller } admitted)
            return Reply.NoSession(request);
        var proposed = views.Of(session);
        if (SetUpScreens.NotStarter(proposed, caller) is { } refusal)
            return new Reply(RefusalCard.Create(proposed.Texts, refusal));

        var (view, values) = SetUpInput.Read(request, proposed);
        if (session.Phase == Phase.SetUp && await screens.SwitchedAsync(request, view, values, cancellationToken) is { } switched)
            return switched;
        var roster = await screens.RosterAsync(session, cancellationToken);
        // In a session that has started or is over, the values do not matter any more: the rules say so.
        if (session.Phase == Phase.SetUp && SetUpInput.Faults(view, values, roster) is { Count: > 0 } faults)
            return await screens.AgainAsync(request, view, values, faults, cancellationToken);
        if (session.Phase == Phase.SetUp && await claim.TakeAsync(session, cancellationToken) is { } running)
            return new Reply(PrepareSession.AlreadyRunning(views.Of(running)));

        var command = SetUpInput.Command(view, values, roster, pace.NextOpensAt);
        var outcome = await runner.RunAsync(request, admitted, _ => command, cancellationToken);
        return outcome is null ? Reply.NoSession(request) : await AnswerAsync(request, outcome, values, cancellationToken);
    }

    /// <summary>Shows the first card again, with the people whose name was searched for and all that was filled in.</summary>
    private async Task<Reply?> SearchAsync(Request request, CancellationToken cancellationToken) => await screens.ForStarterAsync(
        request, null, (view, values) => screens.FirstAsync(request, view, values, null, cancellationToken), cancellationToken);

    private async Task<Reply?> CheckAsync(Request request, CancellationToken cancellationToken) => await screens.ForStarterAsync(
        request, null, (view, values) => screens.CheckAsync(request, view, values, cancellationToken), cancellationToken);

    private async Task<Reply> AnswerAsync(
        Request request, Outcome outcome, SetUpValues values, CancellationToken cancellationToken)
    {
        var view = views.Of(outcome.Session);
        if (outcome.Decision is Decision.Refused refused)
            return outcome.Session.Phase == Phase.SetUp
                ? await screens.AgainAsync(
                    request, view.WithPoster(values.Playbook), values, [new FieldFault(Inputs.Title, Refusals.Sentence(view, refused.Refusal))], cancellationToken)
                : new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)));
        var session = outcome.Session;
        await contacts.AddLedAsync(session.Location.Tenant, session.Facilitator.Id, session.Id, cancellationToken);
        var readers = session.SummaryReaders().Select(reader => reader.Id);
        await contacts.SetSessionAsync(session.Location.Tenant, readers, session.Id, cancellationToken);
        var started = session.IsLedBy(request.Sender.Person.Id)
            ? view.Texts["SetUp.StartedControl"]
            : view.Texts.Format("SetUp.StartedOther", session.Facilitator.Name);
        return new Reply(NoticeCard.Create(view.Texts, "🧭", view.Overline(), view.Texts["SetUp.StartedTitle"], started));
    }
}
