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

/// <summary>The two cards of the set-up, with all that was filled in on either.</summary>
internal sealed class SetUpScreens(
    Admission admission,
    MemberStore members,
    PeopleReader people,
    PreflightReader preflights,
    SessionPace pace,
    ViewFactory views,
    TimeProvider time)
{
    /// <summary>Shows something of the set-up to whoever prepares the session, as long as it has not started.</summary>
    /// <param name="admitted">The session as an act has read it already; null where it has not.</param>
    public async Task<Reply> ForStarterAsync(
        Request request, Admitted? admitted, Func<View, SetUpValues, Task<Reply>> show, CancellationToken cancellationToken)
    {
        admitted ??= await admission.AdmitAsync(request, cancellationToken);
        if (admitted is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        if (NotStarter(view, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, refusal));
        if (session.Phase != Phase.SetUp)
            return new Reply(NoticeCard.SetUpDone(view));
        var (chosen, values) = SetUpInput.Read(request, view);
        return await SwitchedAsync(request, chosen, values, cancellationToken) ?? await show(chosen, values);
    }

    /// <summary>The first card with the themes of another playbook, where that was chosen since; else null.</summary>
    public async Task<Reply?> SwitchedAsync(Request request, View view, SetUpValues values, CancellationToken cancellationToken) =>
        SetUpInput.Switched(view, values) is { Values: var switched, News: var news }
            ? await FirstAsync(request, view, switched, null, cancellationToken, news)
            : null;

    /// <summary>The same, once nothing is wrong with the values.</summary>
    /// <inheritdoc cref="ForStarterAsync"/>
    public Task<Reply> WithoutFaultAsync(
        Request request, Admitted? admitted, Func<View, SetUpValues, Task<Reply>> show, CancellationToken cancellationToken) =>
        ForStarterAsync(
            request,
            admitted,
            async (view, values) => SetUpInput.Faults(view, values, await RosterAsync(view.Session, cancellationToken)) is { Count: > 0 } faults
                ? await AgainAsync(request, view, values, faults, cancellationToken)
                : await show(view, values),
            cancellationToken);

    /// <summary>
    /// Until a session has started, only the person who typed <c>start</c> may act. Null means that nothing stands in the way.
    /// </summary>
    public static string? NotStarter(View view, Caller caller) => Roles.In(view.Session, caller) switch
    {
        Role.Facilitator => null,
        Role.Outsider => Refusals.Sentence(view, new Refusal.NotInTeam()),
        _ => view.Texts.Format("Refusal.OnlyStarter", view.Session.Facilitator.Name),
    };

    /// <summary>From whom people are chosen.</summary>
    public async Task<IReadOnlyList<Member>> RosterAsync(Session session, CancellationToken cancellationToken) =>
        [.. (await members.AllAsync(session.Id, cancellationToken)).Select(member => member.Member)];

    /// <summary>
    /// The second card, once nothing is wrong with the first. What is wrong with its own values keeps no theme from being moved: it is said at
    /// the next check, or at the start.
    /// </summary>
    public async Task<Reply> CheckAsync(Request request, View view, SetUpValues values, CancellationToken cancellationToken)
    {
        var moved = values.Earlier(view.Playbook, request.Chosen(Inputs.Move));
        var faults = SetUpInput.Faults(view, values, await RosterAsync(view.Session, cancellationToken))
            .Where(fault => SetUpValues.IsOnFirst(fault.Input) || !request.Carries(Inputs.Move));
        return await AgainAsync(request, view, moved, [.. faults], cancellationToken);
    }

    /// <summary>The first card where something is wrong on it, else the second.</summary>
    public Task<Reply> AgainAsync(
        Request request, View view, SetUpValues values, IReadOnlyList<FieldFault> faults, CancellationToken cancellationToken)
    {
        FieldFault[] onFirst = [.. faults.Where(fault => SetUpValues.IsOnFirst(fault.Input))];
        return onFirst.Length > 0
            ? FirstAsync(request, view, values, FormFault.Of(view.Texts, onFirst), cancellationToken)
            : SecondAsync(request, view, values, FormFault.Of(view.Texts, faults), cancellationToken);
    }

    /// <param name="news">Why the card is shown again; null for nothing to say.</param>
    public async Task<Reply> FirstAsync(
        Request request, View view, SetUpValues values, FormFault? fault, CancellationToken cancellationToken, string? news = null)
    {
        var everyone = await people.EveryoneAsync(view, request.Search, values.Manager, cancellationToken);
        return new Reply(SetUpCard.Create(view, everyone, SetUpInput.GivenBack(values), time.GetUtcNow(), fault, news));
    }

    /// <param name="news">Why the card is shown again; null for nothing to say.</param>
    public async Task<Reply> SecondAsync(
        Request request, View view, SetUpValues values, FormFault? fault, CancellationToken cancellationToken, string? news = null)
    {
        var draft = await DraftAsync(view, values, cancellationToken);
        var everyone = await people.EveryoneAsync(view, request.Search, values.Reader, cancellationToken, values.Facilitator);
        var preflight = await preflights.ReadAsync(draft, cancellationToken);
        return new Reply(SetUpCheckCard.Create(view with { Session = draft }, preflight, everyone, SetUpInput.GivenBack(values), fault, news));
    }

    /// <summary>The session as it would be once it was started with these values.</summary>
    public async Task<Session> DraftAsync(View view, SetUpValues values, CancellationToken cancellationToken)
    {
        var roster = await RosterAsync(view.Session, cancellationToken);
        var start = SetUpInput.Command(view, values, roster, pace.NextOpensAt);
        return SetUpInput.Draft(view.Session, start, time.GetUtcNow(), views.Promise);
    }
}
