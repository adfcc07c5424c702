using Microsoft.Bot.Schema;
using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Deliveries;

/// <summary>One message as it goes to many.</summary>
/// <param name="Prefix">Of the names of its posts; the person follows.</param>
/// <param name="Card">The same for everybody.</param>
/// <param name="IsOver">Why this person need not get it any more: they did what it asks, or nobody is asked now.</param>
internal sealed record MemberMessage(string Prefix, Activity Card, Func<PersonId, bool> IsOver)
{
    public string NameFor(PersonId person) => Prefix + person.Value;
}

/// <summary>What goes to members, made once for many: the card does not depend on who reads it.</summary>
internal sealed class MemberMessageFactory(AnswerStore answers, ActionsStore actions, ViewFactory views)
{
    /// <summary>Whether this work is a message to one member.</summary>
    public static bool Has(Work work) => PersonOf(work) is not null;

    /// <returns>Null for work that is no message to one member.</returns>
    public static PersonId? PersonOf(Work work) => work switch
    {
        Work.AskMember ask => ask.Person,
        Work.RemindMember remind => remind.Person,
        _ => null,
    };

    /// <summary>The messages of these kinds of work.</summary>
    public async Task<IReadOnlyDictionary<string, MemberMessage>> ForAsync(Session session, IEnumerable<Work> works, CancellationToken cancellationToken)
    {
        var messages = new Dictionary<string, MemberMessage>();
        foreach (var work in works)
            if (PrefixOf(work) is var prefix && !messages.ContainsKey(prefix))
                messages[prefix] = await MakeAsync(session, prefix, work, cancellationToken);
        return messages;
    }

    public static string PrefixOf(Work work) => work switch
    {
        Work.RemindMember remind => PostNames.Reminders(remind.Round),
        _ => PostNames.AllActions,
    };

    /// <summary>Of a message that may have arrived: what it asked for was done, so it did.</summary>
    public async Task<bool> IsAnsweredAsync(Session session, Work work, CancellationToken cancellationToken) =>
        work is Work.AskMember ask && await actions.FindAsync(session.Id, ask.Person, cancellationToken) is not null;

    private async Task<MemberMessage> MakeAsync(Session session, string prefix, Work work, CancellationToken cancellationToken)
    {
        var view = views.Of(session);
        if (work is not Work.RemindMember remind)
            return new MemberMessage(prefix, ChannelPoster.ActivityOf(ActionsCard.Create(view)), person => session.Phase == Phase.Cancelled || session.HasLeft(person));
        var round = session.Round(remind.Round)!;
        var answered = await answers.AnsweredAsync(session.Id, remind.Round, cancellationToken);
        // Answered or closed while the reminder was on its way: then it is not sent.
        return new MemberMessage(
            prefix,
            ChannelPoster.ActivityOf(ReminderCard.Create(view, round)),
            person => round.Phase != RoundPhase.Open || answered.Contains(person) || session.HasLeft(person));
    }
}
