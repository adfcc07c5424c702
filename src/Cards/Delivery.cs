using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What did not get through, for the facilitator alone.</summary>
/// <param name="Unconfirmed">What may stand there or not: one is asked about at a time.</param>
/// <param name="SetAside">What waits until somebody tries it again.</param>
public sealed record DeliveryProblems(IReadOnlyList<Unreached> Unreachable, IReadOnlyList<UnconfirmedMessage> Unconfirmed, IReadOnlyList<SetAside> SetAside);

/// <summary>Members whose chats refuse the bot for the same reason, by name.</summary>
public sealed record Unreached(Obstacle Why, IReadOnlyList<string> Names);

/// <summary>A message that may have arrived; of what goes to many members one question is asked for all.</summary>
/// <param name="Item">What the buttons carry.</param>
/// <param name="IsStatus">It is the status card that may stand there, not the form above it.</param>
/// <param name="To">The name of the one person it is for; null where it is for more, or the name is not known.</param>
public sealed record UnconfirmedMessage(string Item, Bundle Message, bool IsStatus = false, string? To = null);

/// <summary>Messages that were set aside for the same reason.</summary>
public sealed record SetAside(Obstacle Why, IReadOnlyList<Bundle> Messages);

/// <summary>Messages of one kind.</summary>
/// <param name="Work">One of them.</param>
public sealed record Bundle(Work Work, int Count);
