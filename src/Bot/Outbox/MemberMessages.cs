using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using Praatplaat.Bot.Delivery;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Outbox;

/// <summary>One message to many members.</summary>
/// <param name="Prefix">The beginning of the names of its posts; the person follows.</param>
/// <param name="CardFor">For a person to whom it goes, and their locale where it is known.</param>
/// <param name="IsOver">True for a person who need not get it any more: they did what it asks, or nobody is asked now.</param>
internal sealed record MemberMessage(string Prefix, Func<PersonId, string?, Activity> CardFor, Func<PersonId, bool> IsOver)
{
    /// <param name="card">The same for everybody of one locale, and made once for them.</param>
    public MemberMessage(string prefix, Func<string?, AdaptiveCard> card, Func<PersonId, bool> isOver)
        : this(prefix, Once(card), isOver)
    {
    }

    /// <summary>
    /// The earliest moment at which somebody may be disturbed by it, also where it was planned for another one; null for a message that may
    /// come at any time.
    /// </summary>
    public Func<PersonId, DateTimeOffset>? NotBefore { get; init; }

    public string NameFor(PersonId person) => Prefix + person.Value;

    private static Func<PersonId, string?, Activity> Once(Func<string?, AdaptiveCard> card)
    {
        var made = new ConcurrentDictionary<string, Activity>();
        return (_, locale) => made.GetOrAdd(locale ?? "", _ => CardMessage.Of(card(locale)));
    }
}

/// <summary>Makes one kind of message to members.</summary>
internal interface IMemberMessageSource
{
    /// <returns>Null for messages of another kind.</returns>
    Task<MemberMessage?> TryCreateAsync(Session session, Work.ToMember work, CancellationToken cancellationToken);

    /// <summary>Whether this person did what an unconfirmed message of this kind asks, so that it must have arrived.</summary>
    Task<bool> IsAnsweredAsync(Session session, Work.ToMember work, CancellationToken cancellationToken);
}

/// <summary>
/// The messages to members, and what is known about them. Each message is prepared once for all of its readers.
/// </summary>
internal sealed class MemberMessages(IEnumerable<IMemberMessageSource> sources, MemberStore members, PostStore posts)
{
    /// <summary>The messages that this work sends, by their prefixes.</summary>
    public async Task<IReadOnlyDictionary<string, MemberMessage>> CreateAsync(
        Session session, IEnumerable<Work.ToMember> works, CancellationToken cancellationToken)
    {
        var messages = new Dictionary<string, MemberMessage>();
        foreach (var work in works.DistinctBy(work => PostNames.PrefixOf(session, work)))
            messages[PostNames.PrefixOf(session, work)] = await CreateAsync(session, work, cancellationToken);
        return messages;
    }

    public async Task<IReadOnlyDictionary<PersonId, StoredMember>> RosterAsync(Session session, CancellationToken cancellationToken) =>
        (await members.AllAsync(session.Id, cancellationToken)).ToDictionary(member => member.Id);

    /// <returns>Null for somebody who is not on the roster.</returns>
    public Task<StoredMember?> MemberAsync(Session session, PersonId person, CancellationToken cancellationToken) =>
        members.FindAsync(session.Id, person, cancellationToken);

    /// <summary>The posts of a message so far, by their names.</summary>
    public Task<IReadOnlyDictionary<string, Post>> SentAsync(Session session, string prefix, CancellationToken cancellationToken) =>
        posts.BeginningWithAsync(session.Id, prefix, cancellationToken);

    /// <summary>Whether an unconfirmed message arrived: its card was pressed, or its reader did what it asks.</summary>
    public async Task<bool> IsConfirmedAsync(
        Session session, MemberMessage message, Work.ToMember work, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(session.Id, message.NameFor(work.Person), cancellationToken) is { IsThere: true })
            return true;
        foreach (var source in sources)
            if (await source.IsAnsweredAsync(session, work, cancellationToken))
                return true;
        return false;
    }

    private async Task<MemberMessage> CreateAsync(Session session, Work.ToMember work, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
            if (await source.TryCreateAsync(session, work, cancellationToken) is { } message)
                return message;
        throw new ArgumentOutOfRangeException(nameof(work), work, "A message to members that this version does not know.");
    }
}
