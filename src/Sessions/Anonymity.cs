namespace Praatplaat.Sessions;

/// <summary>Answers of which there are so few that colleagues could guess whose they are.</summary>
public static class Anonymity
{
    /// <summary>From how many answers on an anonymous session shows them, unless the setting says otherwise.</summary>
    public const int LeastAnswers = 3;

    /// <param name="setting">As it is today. Fewer than the session promised do not count.</param>
    public static int Least(Session session, int setting) => Math.Max(setting, session.Promise?.LeastAnswers ?? 0);

    /// <param name="from">How many people gave what is to be shown.</param>
    /// <returns>True where it is not to be shown, to nobody.</returns>
    public static bool Withholds(Session session, int from, int leastAnswers) =>
        session.IsAnonymous && from > 0 && from < Least(session, leastAnswers);

    /// <summary>
    /// From how many voters on dots are counted. Whoever gives them is promised that nobody sees the choice, also where names are shown, and
    /// of a single voter the outcome is the choice.
    /// </summary>
    public static int LeastVoters(Session session, int leastAnswers) => session.IsAnonymous ? Least(session, leastAnswers) : 2;

    /// <returns>True where the dots are not to be shown, to nobody.</returns>
    public static bool WithholdsDots(Session session, int voters, int leastAnswers) => voters > 0 && voters < LeastVoters(session, leastAnswers);
}
