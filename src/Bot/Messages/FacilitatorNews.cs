using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Tells the facilitator, by new messages in the 1:1 chat, what happened without them. Each is sent once, but a question is sent again in
/// another hour. Nothing is sent elsewhere where the chat refuses it, since what there is to do stands on the control card too.
/// </summary>
internal sealed class FacilitatorNews(
    PersonalPoster personal,
    MemberStore members,
    AnswerStore answers,
    OutboxStore outbox,
    ViewFactory views,
    WorkingHours hours,
    TimeProvider time) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.TellClosed>(TellClosedAsync)
        .On<Work.TellAllAnswered>(TellAllAnsweredAsync)
        .On<Work.LookHalfway>(LookHalfwayAsync)
        .On<Work.TellNobodyAnswered>(TellNobodyAnsweredAsync)
        .On<Work.TellReopenAsked>(TellReopenAskedAsync)
        .On<Work.TellUndelivered>((session, _, cancellationToken) => TellAsync(
            session, PostNames.Undelivered(time.GetUtcNow()), NewsCard.Undelivered, cancellationToken));

    private Task TellClosedAsync(Session session, Work.TellClosed work, CancellationToken cancellationToken) =>
        session.Phase == Phase.Running && session.Round(work.Round) is { Phase: RoundPhase.Closed } round
            ? TellAsync(session, PostNames.Closed(round), view => NewsCard.Closed(view, round), cancellationToken)
            : Task.CompletedTask;

    private Task TellAllAnsweredAsync(Session session, Work.TellAllAnswered work, CancellationToken cancellationToken) =>
        session.Round(work.Round) is { Phase: RoundPhase.Open } round
            ? TellAsync(session, PostNames.AllAnswered(work.Round), view => NewsCard.AllAnswered(view, round), cancellationToken)
            : Task.CompletedTask;

    /// <summary>Looks at half time, which may be at night, and tells it when people work.</summary>
    private async Task LookHalfwayAsync(Session session, Work.LookHalfway work, CancellationToken cancellationToken)
    {
        if (session.PausedAt is null && session.Round(work.Round) is { Phase: RoundPhase.Open } && await IsSilentAsync(session, work.Round, cancellationToken))
            await outbox.AddAsync(
                session.Id, [new DueWork(new Work.TellNobodyAnswered(work.Round), hours.NextFrom(time.GetUtcNow()))], cancellationToken);
    }

    private async Task TellNobodyAnsweredAsync(Session session, Work.TellNobodyAnswered work, CancellationToken cancellationToken)
    {
        if (session.PausedAt is null && session.Round(work.Round) is { Phase: RoundPhase.Open } round && await IsSilentAsync(session, work.Round, cancellationToken))
            await TellAsync(
                session, PostNames.NobodyAnswered(work.Round), view => NewsCard.NobodyAnswered(view, round, round.RemindedAt <= time.GetUtcNow()), cancellationToken);
    }

    private Task TellReopenAskedAsync(Session session, Work.TellReopenAsked work, CancellationToken cancellationToken) =>
        session.Round(work.Round) is { Phase: RoundPhase.Closed } round
            ? TellAsync(
                session,
                PostNames.ReopenAsked(round, work.By.Id, time.GetUtcNow()),
                view => ReopenAskedCard.Create(view, round, work.By),
                cancellationToken)
            : Task.CompletedTask;

    private async Task<bool> IsSilentAsync(Session session, int round, CancellationToken cancellationToken) =>
        (await answers.AnsweredAsync(session, round, cancellationToken)).Count == 0;

    private async Task TellAsync(Session session, string name, Func<View, AdaptiveCard> card, CancellationToken cancellationToken)
    {
        if (await members.FindPresentAsync(session, session.Facilitator.Id, cancellationToken) is { } facilitator)
            await personal.SendOnceAsync(
                session, facilitator, name, card(await views.ForAsync(session, facilitator.Id, cancellationToken)), cancellationToken);
    }
}
