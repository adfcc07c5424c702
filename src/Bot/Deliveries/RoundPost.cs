using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>The post of a round and the status card in its thread. The form is not touched while the round is open.</summary>
internal sealed class RoundPost(
    ChannelPoster channel, RosterReader roster, AnswerStore answers, ProgressReader progress, ControlPost control, ViewFactory views)
{
    /// <summary>The form: as a post of its own, or back in the place of the results when the round is opened again.</summary>
    public async Task PostAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { Phase: RoundPhase.Open } round)
            return;
        await roster.SyncAsync(session, cancellationToken);
        var view = views.Of(session);
        var post = await channel.PostFormAsync(session, PostNames.Round(number), ThemeCard.Create(view, round), cancellationToken);
        await channel.ReplyAsync(session, PostNames.Status(number), post.ConversationId, await StatusAsync(view, round, cancellationToken), cancellationToken);
    }

    public async Task ShowProgressAsync(Session session, int number, CancellationToken cancellationToken)
    {
        var round = session.Round(number)!;
        await channel.UpdateAsync(session, PostNames.Status(number), await StatusAsync(views.Of(session), round, cancellationToken), cancellationToken);
        await control.ShowAsync(session, cancellationToken);
    }

    /// <summary>The results in the place of the form. Opened again in the meantime, the round keeps its form.</summary>
    public async Task ShowResultsAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { Phase: RoundPhase.Closed } round || session.Phase == Phase.Cancelled)
            return;
        var view = views.Of(session);
        var counts = await progress.ReadAsync(session, number, cancellationToken);
        var all = await answers.InRoundAsync(session.Id, number, cancellationToken);
        await channel.PostAsync(session, PostNames.Round(number), ResultsCard.Create(view, round, all, counts), cancellationToken);
        await channel.UpdateAsync(session, PostNames.Status(number), StatusCard.Create(view, round, counts), cancellationToken);
    }

    public async Task WithdrawAsync(Session session, int number, CancellationToken cancellationToken)
    {
        var view = views.Of(session);
        var round = session.Round(number)!;
        await channel.UpdateAsync(session, PostNames.Round(number), NoticeCard.Withdrawn(view, round), cancellationToken);
        await channel.UpdateAsync(session, PostNames.Status(number), await StatusAsync(view, round, cancellationToken), cancellationToken);
    }

    private async Task<Cards.Elements.AdaptiveCard> StatusAsync(View view, RoundState round, CancellationToken cancellationToken) =>
        StatusCard.Create(view, round, await progress.ReadAsync(view.Session, round.Number, cancellationToken));
}
