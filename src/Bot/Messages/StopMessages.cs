using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Tells the channel that the session was stopped, and that it goes on: where people were answering, or else under the opening card. The form
/// stays for a while and looks as if it took answers, and a session that is silent looks as if it were between two rounds.
/// </summary>
internal sealed class StopMessages(ChannelPoster channel, RoundForm forms, PostStore posts, ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.TellStopped>((session, _, cancellationToken) => TellStoppedAsync(session, cancellationToken))
        .On<Work.TellResumed>((session, _, cancellationToken) => TellResumedAsync(session, cancellationToken));

    /// <summary>A session that was resumed before anybody was told goes on as if nothing had happened.</summary>
    private async Task TellStoppedAsync(Session session, CancellationToken cancellationToken)
    {
        if (session is { Phase: Phase.Cancelled, StartedAt: not null, EndedAt: { } at })
            await SayAsync(
                session,
                PostNames.Stopped(at),
                await ThreadAsync(session, session.Rounds.LastOrDefault(session.IsWithdrawn), cancellationToken),
                NoticeCard.Stopped(views.Of(session)),
                cancellationToken);
    }

    private async Task TellResumedAsync(Session session, CancellationToken cancellationToken)
    {
        var told = await posts.BeginningWithAsync(session.Id, PostNames.AllStopped, cancellationToken);
        if (session.Phase == Phase.Running && told.Keys.Max(StringComparer.Ordinal) is { } last)
            await SayAsync(
                session,
                PostNames.Resumed(last),
                told[last].ConversationId is { Length: > 0 } thread ? thread : await ThreadAsync(session, session.OpenRound, cancellationToken),
                NoticeCard.Resumed(views.Of(session)),
                cancellationToken);
    }

    /// <returns>Null where nobody knows where either card stands.</returns>
    private async Task<string?> ThreadAsync(Session session, RoundState? round, CancellationToken cancellationToken)
    {
        var form = round is null ? null : await forms.FindAsync(session, round.Number, cancellationToken);
        return ThreadOf(form) ?? ThreadOf(await posts.FindAsync(session.Id, PostNames.Opening, cancellationToken));
    }

    private static string? ThreadOf(Post? post) => post is { IsThere: true, ConversationId: { Length: > 0 } thread } ? thread : null;

    /// <summary>Where the thread is not known, or somebody deleted it, the message gets a post of its own in the channel.</summary>
    private async Task SayAsync(Session session, string name, string? thread, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (thread is null || !await channel.TryReplyAsync(session, name, thread, card, cancellationToken))
            await channel.PostAsync(session, name, card, cancellationToken);
    }
}
