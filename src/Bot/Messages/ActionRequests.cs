using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Messages;

/// <summary>The card that asks each member for three actions.</summary>
internal sealed class ActionRequests(
    FanOut fanOut, ActionsStore actions, ViewFactory views) : IWorkHandlers, IMemberMessageSource
{
    public void AddTo(WorkHandlers handlers) =>
        handlers.On<Work.AskMembers>((session, _, cancellationToken) => AskAsync(session, _ => true, cancellationToken));

    public Task<MemberMessage?> TryCreateAsync(Session session, Work.ToMember work, CancellationToken cancellationToken) =>
        Task.FromResult(work is Work.AskMember
            ? new MemberMessage(
                PostNames.PrefixOf(session, work),
                locale => ActionsCard.Create(views.In(session, locale)),
                person => session.Phase == Phase.Cancelled || session.IsAbsent(person))
            : null);

    public async Task<bool> IsAnsweredAsync(Session session, Work.ToMember work, CancellationToken cancellationToken) =>
        work is Work.AskMember && await actions.FindAsync(session.Id, work.Person, cancellationToken) is not null;

    /// <summary>Asks members who do not have the card yet, by the roster as it is now.</summary>
    public async Task AskAsync(Session session, Func<PersonId, bool> isFor, CancellationToken cancellationToken)
    {
        if (session.Phase != Phase.Cancelled)
            await fanOut.AskAsync(session, new Work.AskMember(default), isFor, cancellationToken);
    }
}
