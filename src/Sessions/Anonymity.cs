namespace Praatplaat.Sessions;

/// <summary>Answers of which there are so few that colleagues could guess whose they are.</summary>
public static class Anonymity
{
    /// <summary>From how many answers on an anonymous session shows them, unless the setting says otherwise.</summary>
    public const int LeastAnswers = 3;

    /// <param name="from">How many people gave what is to be shown.</param>
    /// <returns>True where it is not to be shown, to nobody.</returns>
    public static bool Withholds(Session session, int from, int leastAnswers) =>
        session.IsAnonymous && from > 0 && from < leastAnswers;
}
