namespace Praatplaat.Sessions;

/// <summary>
/// What people are told before their first answer: who reads it, until when, and why. It is kept with the session, so that other settings, or
/// other words of a later version, take nothing back from those who answered under it.
/// </summary>
/// <param name="Version">Which words were shown, see <see cref="Current"/>.</param>
/// <param name="RetentionDays">How many days after its end the session goes, at the latest.</param>
/// <param name="LeastAnswers">From how many answers on an anonymous session shows them, at the least.</param>
public sealed record Promise(int Version, int RetentionDays, int LeastAnswers)
{
    /// <summary>The words of the cards today. Other words are another version, and the cards of a session that began with these keep them.</summary>
    public const int Current = 1;
}
