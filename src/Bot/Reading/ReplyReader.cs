using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads which themes the manager answered the team about, and which of the others wait: those with answers to read.</summary>
internal sealed class ReplyReader(ReplyStore replies, AnswerStore answers, ViewFactory views)
{
    /// <returns>The rounds that take a reply, in order.</returns>
    public async Task<IReadOnlyList<ThemeReply>> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var (themes, given) = (new List<ThemeReply>(), await replies.AllAsync(session.Id, cancellationToken));
        foreach (var round in session.Rounds.Where(session.TakesReply))
        {
            var reply = given.GetValueOrDefault(round.Number);
            themes.Add(new ThemeReply(round, reply, reply is null && await CanBeReadAsync(session, round, cancellationToken)));
        }

        return themes;
    }

    /// <summary>The rounds that wait, in order.</summary>
    public async Task<IReadOnlyList<RoundState>> WaitingAsync(Session session, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(session, cancellationToken)).Where(theme => theme.Waits).Select(theme => theme.State)];

    private async Task<bool> CanBeReadAsync(Session session, RoundState round, CancellationToken cancellationToken)
    {
        var count = (await answers.AnsweredAsync(session, round.Number, cancellationToken)).Count;
        return count > 0 && !Anonymity.Withholds(session, count, views.LeastAnswers);
    }
}
