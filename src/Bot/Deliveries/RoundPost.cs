using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>The post of a round and the status card in its thread. The form is not touched while the round is open.</summary>
internal sealed class RoundThread(
    ChannelPoster channel,
    FormFinder forms,
    RosterSync rosterSync,
    PostStore posts,
    RoundReader rounds,
    OutboxStore outbox,
    ProgressReader progress,
    ViewFactory views,
    TimeProvider time)
{
    /// <summary>The form: as a post of its own, or back in the place of the results when the round is opened again.</summary>
    public async Task PostAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { Phase: RoundPhase.Open } round)
            return;
        await rosterSync.SyncAsync(session, cancellationToken);
        await forms.FindAsync(session, number, cancellationToken);
        var view = views.Of(session);
        var post = await channel.PostFormAsync(session, PostNames.Round(number), ThemeCard.Create(view, round), cancellationToken);
        await ShowStatusAsync(session, round, post, cancellationToken);
    }

    /// <summary>Where the status card is missing, since nobody knew where the form stands, it comes with the first answer that tells.</summary>
    public async Task ShowProgressAsync(Session session, int number, CancellationToken cancellationToken)
    {
        var round = session.Round(number)!;
        if (await posts.FindAsync(session.Id, PostNames.Status(number), cancellationToken) is { IsThere: true })
            await channel.UpdateAsync(session, PostNames.Status(number), await StatusAsync(views.Of(session), round, cancellationToken), cancellationToken);
        else if (await forms.FindAsync(session, number, cancellationToken) is { } form)
            await ReplyAsync(session, round, form, cancellationToken);
    }

    /// <summary>The results in the place of the form. Opened again in the meantime, the round keeps its form.</summary>
    public async Task ShowResultsAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { Phase: RoundPhase.Closed } round || session.Phase == Phase.Cancelled)
            return;
        // Nobody knows where the form stands: then the results are a post of their own.
        if (await forms.FindAsync(session, number, cancellationToken) is null)
            await forms.GiveUpAsync(session, number, cancellationToken);
        var people = new HashSet<PersonId>();
        var outcome = await rounds.ReadAsync(session, round, people, cancellationToken);
        var counts = await progress.ReadAsync(session, people, cancellationToken);
        await channel.PostAsync(session, PostNames.Round(number), ResultsCard.Create(views.Of(session), outcome, counts), cancellationToken);
        await AskForStatusAsync(session, number, cancellationToken);
    }

    public async Task WithdrawAsync(Session session, int number, CancellationToken cancellationToken)
    {
        await forms.FindAsync(session, number, cancellationToken);
        await channel.UpdateAsync(session, PostNames.Round(number), NoticeCard.Withdrawn(views.Of(session), session.Round(number)!), cancellationToken);
        await AskForStatusAsync(session, number, cancellationToken);
    }

    private async Task ShowStatusAsync(Session session, RoundState round, Post form, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, PostNames.Status(round.Number), cancellationToken) is { IsThere: true })
            await AskForStatusAsync(session, round.Number, cancellationToken);
        else if (form.ConversationId.Length > 0)
            await ReplyAsync(session, round, form, cancellationToken);
    }

    private async Task ReplyAsync(Session session, RoundState round, Post form, CancellationToken cancellationToken) => await channel.ReplyAsync(
        session, PostNames.Status(round.Number), form.ConversationId, await StatusAsync(views.Of(session), round, cancellationToken), cancellationToken);

    /// <summary>With all that asks for it, so that a card changes at its own pace and ends with the latest.</summary>
    private Task AskForStatusAsync(Session session, int number, CancellationToken cancellationToken) =>
        outbox.AddAsync(session.Id, [new DueWork(new Work.ShowProgress(number), time.GetUtcNow())], cancellationToken);

    private async Task<Cards.Elements.AdaptiveCard> StatusAsync(View view, RoundState round, CancellationToken cancellationToken) =>
        StatusCard.Create(view, round, await progress.ReadAsync(view.Session, round.Number, cancellationToken));
}
