using Praatplaat.Bot.Messages;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>What the facilitator can do about messages that were not delivered: look, send them again, or say that they arrived.</summary>
internal sealed class DeliveryProblemActs(
    SetAsideMessages setAside, MissedMessages missedMessages, ReportReader reports, FacilitatorReplies replies) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.DeliveryShow, ShowAsync)
        .OnPress(Verbs.DeliveryRetry, RetryAsync)
        .OnPress(Verbs.DeliveryDismiss, DismissAsync);

    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken) => await replies.ForFacilitatorAsync(
        request,
        async view => new Reply(DeliveryCard.Create(view, await reports.ReadAsync(view.Session, cancellationToken)), Private: true),
        cancellationToken);

    /// <summary>
    /// Sends one unconfirmed message again, by its item; without an item, everything that was set aside for another reason, and what
    /// members missed because their chats refused it.
    /// </summary>
    private async Task<Reply?> RetryAsync(Request request, CancellationToken cancellationToken) => await replies.ForFacilitatorAsync(
        request,
        async view =>
        {
            var picked = request.Item is { } item
                ? await setAside.PickAsync(view.Session, item, cancellationToken)
                : await setAside.PickAsync(view.Session, work => work.Why != Obstacle.Unconfirmed, cancellationToken);
            await setAside.ReturnAsync(view.Session, picked, setAside.NotArrived, cancellationToken);
            if (request.Item is null)
                await missedMessages.SendAsync(view.Session, cancellationToken);
            return await replies.ControlAsync(request, view, null, cancellationToken);
        },
        cancellationToken);

    /// <summary>The facilitator says that an unconfirmed message arrived. What follows from it goes on.</summary>
    private async Task<Reply?> DismissAsync(Request request, CancellationToken cancellationToken) => await replies.ForFacilitatorAsync(
        request,
        async view =>
        {
            var picked = await setAside.PickAsync(view.Session, request.Item ?? "", cancellationToken);
            var arrived = picked.Where(work => work.Why == Obstacle.Unconfirmed).Select(WhatFollows);
            await setAside.ReturnAsync(view.Session, [.. arrived], SetAsideMessages.Arrived, cancellationToken);
            return await replies.ControlAsync(request, view, null, cancellationToken);
        },
        cancellationToken);

    /// <summary>Results of which nobody knows where they stand would be posted again: only their status card is left to do.</summary>
    private static SetAsideWork WhatFollows(SetAsideWork work) =>
        work.Work is Work.ShowResults results ? work with { Work = new Work.ShowProgress(results.Round) } : work;
}
