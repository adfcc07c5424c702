using System.Text.Json.Nodes;
using Praatplaat.Bot.Delivery;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>Lets the colleagues answer the questions of the rounds.</summary>
internal sealed class RoundResponder(
    PostStore posts, AnswerStore answers, BotClient bot, Script script, AnswerTiming timing, TimeProvider time)
{
    private readonly HashSet<(SessionId, int)> _closed = [];
    private (SessionId Session, RoundPrompt Prompt)? _seen;
    private AnswerQueue _queue = new([], default);

    /// <summary>Gives at most one answer: the first that is due and changes anything.</summary>
    public async Task RespondAsync(Session session, CancellationToken cancellationToken)
    {
        foreach (var closed in session.Rounds.Where(round => round.Phase == RoundPhase.Closed))
            _closed.Add((session.Id, closed.Number));
        if (session is not { Phase: Phase.Running, OpenRound: { } round })
        {
            // When a round opens after this, the schedule starts anew, even if it is the same round.
            _seen = null;
            return;
        }

        if (await posts.FindAsync(session.Id, PostNames.Round(round.Number), cancellationToken) is not { ActivityId.Length: > 0 } post)
            return;
        UpdateQueue(session, round);
        foreach (var scheduled in _queue.Due(time.GetUtcNow()))
        {
            var press = await PressAsync(session, round, post, scheduled, cancellationToken);
            if (press is not null)
                await bot.SendAsync(press, cancellationToken);
            _queue.Remove(scheduled);
            if (press is not null)
                return;
        }
    }

    private void UpdateQueue(Session session, RoundState round)
    {
        var now = time.GetUtcNow();
        var prompt = new RoundPrompt(round.Number, _closed.Contains((session.Id, round.Number)), round.RemindedAt <= now);
        if (_seen == (session.Id, prompt))
            return;
        _seen = (session.Id, prompt);
        var doubters = DutchTeam.Colleagues.Where(colleague => script.AnswerFor(colleague.Function, round).Changed is not null);
        _queue = new AnswerQueue(Schedule.ForRound(timing, prompt, doubters), now);
    }

    /// <returns>
    /// Null when the press would change nothing, because the colleague answered in an earlier run or before the round was reopened.
    /// </returns>
    private async Task<CardPress?> PressAsync(
        Session session, RoundState round, Post post, ScheduledAnswer scheduled, CancellationToken cancellationToken)
    {
        var own = await answers.FindAsync(session, round, new PersonId(scheduled.Colleague.AadObjectId), cancellationToken);
        if (own.IsSealed)
            return null;
        var stored = own.Answer;
        var scripted = script.AnswerFor(scheduled.Colleague.Function, round);
        var answer = scheduled.SecondThought ? scripted.Changed : scripted;
        var isNew = scheduled.SecondThought ? stored is not null && stored[FieldId.Answer] != answer?.Answer : stored is null;
        if (answer is null || !isNew)
            return null;
        var data = new JsonObject { ["session"] = session.Id.Value, ["round"] = round.Number };
        foreach (var field in round.Fields)
            data[Inputs.Field(field)] = answer[field];
        // They agree more or less, and the last of them does not say.
        var number = DutchTeam.Colleagues.ToList().IndexOf(scheduled.Colleague);
        if (round.Levels > 0 && number < DutchTeam.Colleagues.Count - 1)
            data[Inputs.Level] = $"{2 + ((number + round.Number) % 2)}";
        return new CardPress(scheduled.Colleague, post, Verbs.AnswerSubmit, data);
    }
}
