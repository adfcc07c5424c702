using Praatplaat.Sessions;

namespace Praatplaat.Cards;

internal static class AnswerName
{
    /// <summary>The name to show with an answer; null in an anonymous session, whatever was stored.</summary>
    public static string? Of(Session session, Answer answer) =>
        session.Settings.Names == Names.Anonymous ? null : answer.By.Name;
}
