using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// Posts what the manager answers the team where the team talked about it: in the thread of the form. A reply that was changed, or
/// taken back, is updated in its place.
/// </summary>
internal sealed class ReplyMessages(
    ChannelPoster channel, RoundForm forms, PostStore posts, ReplyStore replies, ViewFactory views) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.PostReply>((session, work, cancellationToken) => PostAsync(session, work.Round, cancellationToken));

    private async Task PostAsync(Session session, int number, CancellationToken cancellationToken)
    {
        if (session.Round(number) is not { } round)
            return;
        var (name, view) = (PostNames.Reply(number), views.Of(session));
        if (await replies.FindAsync(session.Id, number, cancellationToken) is not { } reply)
        {
            await channel.UpdateAsync(session, name, TeamReplyCard.Withdrawn(view, round), cancellationToken);
            return;
        }

        var card = TeamReplyCard.Create(view, round, reply);
        foreach (var thread in await ThreadsAsync(session, number, cancellationToken))
            if (await channel.TryReplyAsync(session, name, thread, card, cancellationToken))
                return;
        await channel.PostAsync(session, name, card, cancellationToken);
    }

    /// <summary>That of the form. Where nobody knows where it stands, or it is gone, the results have a thread of their own.</summary>
    private async Task<IEnumerable<string>> ThreadsAsync(Session session, int number, CancellationToken cancellationToken)
    {
        var form = await forms.FindAsync(session, number, cancellationToken);
        var results = await posts.FindAsync(session.Id, PostNames.Results(number), cancellationToken);
        return new[] { form, results }.OfType<Post>().Select(post => post.ConversationId).Where(thread => thread.Length > 0).Distinct();
    }
}

/// <summary>
/// The one reminder to the manager of a session that finished, on a day on which they work. Where nothing waits any more when its time
/// comes, or they want no reminders, none is sent.
/// </summary>
internal sealed class ReplyReminder(
    PersonalPoster personal,
    ReplyReader replies,
    MemberStore members,
    AvailabilityStore availability,
    OutboxStore outbox,
    ViewFactory views,
    WorkingHours hours,
    TimeProvider time) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) =>
        handlers.On<Work.RemindManager>((session, work, cancellationToken) => RemindAsync(session, work, cancellationToken));

    private async Task RemindAsync(Session session, Work.RemindManager work, CancellationToken cancellationToken)
    {
        var manager = session.Settings.Manager.Id;
        if (session.Phase != Phase.Finished || await members.FindPresentAsync(session, manager, cancellationToken) is not { } member)
            return;
        var said = await availability.FindAsync(session.Location.Tenant, manager, cancellationToken);
        if (!said.WantsReminders || await replies.WaitingAsync(session, cancellationToken) is not { Count: > 0 } waiting)
            return;
        var now = time.GetUtcNow();
        if (hours.On(said.Days).NextFrom(now) is var due && due > now)
        {
            await outbox.AddAsync(session.Id, [new DueWork(work, due)], cancellationToken);
            return;
        }

        var view = await views.ForAsync(session, manager, cancellationToken);
        await personal.SendOnceAsync(session, member, PostNames.Unreplied, ReplyReminderCard.Create(view, waiting), cancellationToken);
    }
}
