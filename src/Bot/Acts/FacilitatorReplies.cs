using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Replies to the facilitator's acts: to a press with the control card as it is now, to a word with a sentence.</summary>
internal sealed class FacilitatorReplies(Admission admission, ViewFactory views, ControlReader control, PressedControl pressed)
{
    /// <summary>For the person who leads the session; everybody else is told who that is.</summary>
    public Task<Reply> ForFacilitatorAsync(Request request, Func<View, Task<Reply>> act, CancellationToken cancellationToken) =>
        ForAllowedAsync(request, ReadAccess.Control, act, cancellationToken);

    /// <summary>For the person who may choose somebody for a part in the session; everybody else is told who that is.</summary>
    public Task<Reply> ForChoosingAsync(Request request, Func<View, Task<Reply>> act, CancellationToken cancellationToken) =>
        ForAllowedAsync(request, ReadAccess.Choice, act, cancellationToken);

    /// <summary>For the person who leads the session while it runs; everybody else is told who that is.</summary>
    public Task<Reply> ForPosterAsync(Request request, Func<View, Task<Reply>> act, CancellationToken cancellationToken) =>
        ForAllowedAsync(request, ReadAccess.Poster, act, cancellationToken);

    /// <param name="done">What to say to a word that was carried out; it gives null where the session has moved on since.</param>
    /// <param name="isNews">Whether it is said to a press too, as the control card alone would not tell.</param>
    public async Task<Reply> ReplyAsync(
        Request request,
        Outcome? outcome,
        Func<View, Decision.Accepted, string?> done,
        CancellationToken cancellationToken,
        bool isNews = false)
    {
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return outcome.Decision switch
        {
            Decision.Refused refused => await RefuseAsync(request, view, refused.Refusal, cancellationToken),
            Decision.Accepted pressed when request.IsPress && view.Session.IsLedBy(request.Sender.Person.Id) =>
                await ControlAsync(request, view, null, cancellationToken, isNews ? done(view, pressed) : null),
            Decision.Accepted { Events: [] } when !outcome.IsRepeat => new Reply(DoneCard.Nothing(view)),
            Decision.Accepted accepted when done(view, accepted) is { } sentence => new Reply(DoneCard.Create(view, sentence, ClosedIn(accepted))),
            Decision.Accepted => new Reply(DoneCard.Nothing(view)),
            _ => throw new InvalidOperationException("A decision is accepted or refused."),
        };
    }

    public async Task<Reply> RefuseAsync(Request request, View view, Refusal refusal, CancellationToken cancellationToken)
    {
        var sentence = Refusals.Sentence(view, refusal);
        var typed = TypedTexts.Of(request.Data);
        return request.IsPress && view.Session.IsLedBy(request.Sender.Person.Id) && typed.Count == 0
            ? await ControlAsync(request, view, sentence, cancellationToken)
            : new Reply(RefusalCard.Create(view.Texts, sentence, typed));
    }

    /// <param name="request">By the facilitator.</param>
    /// <param name="refusal">Why the last press was not carried out; null where nothing is wrong.</param>
    /// <param name="news">What came of it; null where the card itself says so.</param>
    public async Task<Reply> ControlAsync(
        Request request, View view, string? refusal, CancellationToken cancellationToken, string? news = null)
    {
        await pressed.NoteAsync(view.Session, request, (refusal ?? news) is not null, cancellationToken);
        AdaptiveCard card = ControlCard.Create(view, await control.ReadAsync(view.Session, cancellationToken), refusal, news);
        return new Reply(card, Private: true) { Stays = news is null ? null : OutboxOptions.ReadingTime };
    }

    /// <summary>For the person who may choose the key points of this round; everybody else is told who that is.</summary>
    public Task<Reply> ForLinesAsync(Request request, Func<View, Task<Reply>> act, CancellationToken cancellationToken) =>
        ForAllowedAsync(request, (session, caller) => ReadAccess.Lines(session, request.Round, caller), act, cancellationToken);

    private async Task<Reply> ForAllowedAsync(
        Request request, Func<Session, Caller, Refusal?> access, Func<View, Task<Reply>> act, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        return access(session, caller) is { } refusal ? await RefuseAsync(request, view, refusal, cancellationToken) : await act(view);
    }

    private static int? ClosedIn(Decision.Accepted accepted) => accepted.Events.OfType<Event.RoundClosed>().LastOrDefault()?.Round;
}
