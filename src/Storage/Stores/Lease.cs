using Azure;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>The right to do a session's work, for a while.</summary>
/// <param name="Owner">The instance that holds it.</param>
/// <param name="Woken">When work was last announced, as far as its holder has read.</param>
public sealed record Lease(SessionId Session, string Owner, DateTimeOffset Woken, ETag ETag);

/// <summary>What came of asking for a lease: it, or who has it, or nothing to do.</summary>
/// <param name="HeldUntil">Another instance is at it; null where none is.</param>
public sealed record LeaseAnswer(Lease? Lease, DateTimeOffset? HeldUntil);
