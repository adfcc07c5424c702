using Praatplaat.Bot.Access;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Rehearsals;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>session.preview</c>: shows each card as the team will see it, to the facilitator in the 1:1 chat. Without a session it shows those of
/// the talking poster.
/// </summary>
internal sealed class Preview(
    Admission admission, SetUpTrials trials, SetUpScreens screens, PlaybookLibrary playbooks, ViewFactory views, WorkingHours hours, TimeProvider time)
    : IActs
{
    public void AddTo(ActTable table) => table
        .OnPressWithoutSession(Verbs.SessionPreview, RunAsync)
        .OnQuestion(RunAsync, "vooraf", "preview");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Session is null)
            return Private(OfPoster(request));
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller } admitted)
            return Reply.NoSession(request);
        var view = views.Of(session);
        if (session.Phase == Phase.SetUp && request.Carries(Inputs.Title))
            return await trials.ShowAsync(request, admitted, (view, values) => OfSetUpAsync(request, view, values, cancellationToken), cancellationToken);
        return ReadAccess.Control(session, caller) is { } refusal
            ? new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal)))
            : Private(Card(request, views.AsTeam(session) with { Session = AtBeginning(session) }, null));
    }

    private async Task<Cards.Elements.AdaptiveCard> OfSetUpAsync(
        Request request, View view, SetUpValues values, CancellationToken cancellationToken)
    {
        var draft = await screens.DraftAsync(view, values, cancellationToken);
        return Card(request, SetUpInput.Chosen(view, values) with { Session = draft }, SetUpInput.GivenBack(values));
    }

    private Cards.Elements.AdaptiveCard OfPoster(Request request)
    {
        var playbook = playbooks.Default;
        var session = Rehearsals.Prepared(playbook, request.Sender, time.GetUtcNow());
        return Card(request, Rehearsals.Started(session, playbook, hours, time.GetUtcNow(), views.Promise), null);
    }

    private static Cards.Elements.AdaptiveCard Card(Request request, View view, SetUpValues? values) =>
        PreviewCard.Create(view, new FictionalTeam(view.Texts, view.Session.Facilitator), values, request.Number("page") ?? 1);

    private static Reply Private(Cards.Elements.AdaptiveCard card) => new(card, Private: true);

    /// <summary>Nothing of what was said in it is shown: the cards are those of a session that has just been started.</summary>
    private static Session AtBeginning(Session session) => session with
    {
        Phase = Phase.Running,
        Rounds = [.. session.Rounds.Select(round => new RoundState(round.Number, round.Key, round.Fields) { Levels = round.Levels })],
        ActionsAskedAt = null,
        DotsAskedAt = null,
        DotsClosedAt = null,
        EndedAt = null,
    };
}
