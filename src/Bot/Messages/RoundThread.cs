using Praatplaat.Bot.Access;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// The post of a round, with the status card and the results in its thread. The form is left alone while people may be typing in it: while
/// the round is open, and for a while after it was closed.
/// </summary>
internal sealed class RoundThread(
    ChannelPoster channel,
    RoundForm forms,
    RosterSync rosterSync,
    PostStore posts,
    RoundReader rounds,
    OutboxWriter outboxWriter,
    ProgressReader progress,
    ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.PostRound>((session, work, cancellationToken) => PostAsync(session, work.Round, cancellationToken))
        .On<Work.ShowProgress>((session, work, cancellationToken) => ShowProgressAsync(session, work.Round, cancellationToken))
        .On<Work.ShowResults>((session, work, cancellationToken) => ShowResultsAsync(session, work.Round, cancellationToken))
        .On<Work.FoldForm>((session, work, cancellationToken) => FoldAsync(session, work.Round, cancellationToken))
        .On<Work.WithdrawRound>((session, work, cancellationToken) => WithdrawAsync(session, work.Round, cancellationToken));

    /// <summary>Posts the form in a thread of its own. In a reopened round it still stands there, or is put back in its place.</summary>
    private async Task PostAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { Phase: RoundPhase.Open } round)
            return;
        await rosterSync.SyncAsync(session, cancellationToken);
        await forms.FindAsync(session, number, cancellationToken);
        var view = views.Of(session);
        var post = await channel.PostFormAsync(session, PostNames.Round(number), ThemeCard.Create(view, round), cancellationToken);
        // The results of a reopened round are hidden until it is closed again.
        await channel.UpdateAsync(session, PostNames.Results(number), NoticeCard.Reopened(view, round), cancellationToken);
        await ShowStatusAsync(session, round, post, cancellationToken);
    }

    /// <summary>
    /// Updates the status card. Where it is missing, since nobody knew where the form stands, the first answer tells and it is posted.
    /// </summary>
    private async Task ShowProgressAsync(Session session, int number, CancellationToken cancellationToken)
    {
        var round = session.Round(number)!;
        var counts = await progress.ReadAsync(session, number, cancellationToken);
        if (await posts.FindAsync(session.Id, PostNames.Status(number), cancellationToken) is { IsThere: true })
            await channel.UpdateAsync(
                session, PostNames.Status(number), StatusCard.Create(views.Of(session), round, counts), cancellationToken);
        else if (await forms.FindAsync(session, number, cancellationToken) is { } form)
            await PostStatusAsync(session, round, form, counts, cancellationToken);
        if (round.Phase == RoundPhase.Open && counts.IsComplete)
            await outboxWriter.AddUnderLeaseAsync(session.Id, new Work.TellAllAnswered(number), cancellationToken);
    }

    /// <summary>
    /// Posts the results in the thread of the form, so that people are notified and nobody's form is pulled away. A round that was reopened
    /// in the meantime has no results yet.
    /// </summary>
    private async Task ShowResultsAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { } round || !session.IsHeld(round))
            return;
        var form = await forms.FindAsync(session, number, cancellationToken);
        var people = new HashSet<PersonId>();
        var outcome = await rounds.ReadAsync(session, round, people, cancellationToken);
        var counts = await progress.ReadAsync(session, people, cancellationToken);
        var card = ResultsCard.Create(views.Of(session), outcome, counts);
        if (form is null || !await channel.TryReplyAsync(session, PostNames.Results(number), form.ConversationId, card, cancellationToken))
            await PostWithoutThreadAsync(session, number, card, cancellationToken);
        await AskForStatusAsync(session, number, cancellationToken);
    }

    /// <summary>Where nobody knows where the form stands, or it is gone, the results get a post of their own in the channel.</summary>
    private async Task PostWithoutThreadAsync(
        Session session, int number, Cards.Elements.AdaptiveCard card, CancellationToken cancellationToken)
    {
        await forms.GiveUpAsync(session, number, cancellationToken);
        await channel.PostAsync(session, PostNames.Results(number), card, cancellationToken);
    }

    /// <summary>Puts a short card in place of the form. A round that was reopened in the meantime keeps its form.</summary>
    private async Task FoldAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { Phase: RoundPhase.Closed } round)
            return;
        await forms.FindAsync(session, number, cancellationToken);
        var view = views.Of(session);
        var card = session.IsWithdrawn(round) ? NoticeCard.Withdrawn(view, round) : FoldedCard.Create(view, round);
        await channel.FoldAsync(session, PostNames.Round(number), card, cancellationToken);
    }

    /// <summary>For work of an older version: takes the form out of use, unless the session was resumed in the meantime.</summary>
    private async Task WithdrawAsync(Session session, int number, CancellationToken cancellationToken)
    {
        await FoldAsync(session, number, cancellationToken);
        await AskForStatusAsync(session, number, cancellationToken);
    }

    private async Task ShowStatusAsync(Session session, RoundState round, Post form, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, PostNames.Status(round.Number), cancellationToken) is { IsThere: true })
            await AskForStatusAsync(session, round.Number, cancellationToken);
        else if (form.ConversationId.Length > 0)
            await PostStatusAsync(
                session, round, form, await progress.ReadAsync(session, round.Number, cancellationToken), cancellationToken);
    }

    private async Task PostStatusAsync(
        Session session, RoundState round, Post form, Progress counts, CancellationToken cancellationToken) => await channel.ReplyAsync(
        session, PostNames.Status(round.Number), form.ConversationId, StatusCard.Create(views.Of(session), round, counts), cancellationToken);

    /// <summary>Leaves the update to the outbox, which limits how often a card changes and ends with the latest numbers.</summary>
    private Task AskForStatusAsync(Session session, int number, CancellationToken cancellationToken) =>
        outboxWriter.AddUnderLeaseAsync(session.Id, new Work.ShowProgress(number), cancellationToken);
}
