using System.Text.Json.Nodes;
using Praatplaat.Bot.Delivery;
using Praatplaat.Cards;
using Praatplaat.Local.Municipality;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>The colleagues in the rounds.</summary>
internal sealed class RoundPart(PostStore posts, AnswerStore answers, BotDoor door, Script script, Pace pace, TimeProvider time)
{
    private readonly HashSet<(SessionId, int)> _closed = [];
    private (SessionId Session, Occasion Occasion)? _on;
    private CallSheet _sheet = new([], default);

    /// <summary>Lets one of them answer who is due, if any.</summary>
    public async Task PlayAsync(Session session, CancellationToken cancellationToken)
    {
        foreach (var closed in session.Rounds.Where(round => round.Phase == RoundPhase.Closed))
            _closed.Add((session.Id, closed.Number));
        if (session is not { Phase: Phase.Running, OpenRound: { } round })
        {
            // Opened again it is another occasion, even when it is the same round.
            _on = null;
            return;
        }

        if (await posts.FindAsync(session.Id, PostNames.Round(round.Number), cancellationToken) is not { ActivityId.Length: > 0 } post)
            return;
        Prepare(session, round);
        foreach (var cue in _sheet.Due(time.GetUtcNow()))
        {
            var press = await PressAsync(session, round, post, cue, cancellationToken);
            if (press is not null)
                await door.PressAsync(press, cancellationToken);
            _sheet.Strike(cue);
            if (press is not null)
                return;
        }
    }

    private void Prepare(Session session, RoundState round)
    {
        var now = time.GetUtcNow();
        var occasion = new Occasion(round.Number, _closed.Contains((session.Id, round.Number)), round.RemindedAt <= now);
        if (_on == (session.Id, occasion))
            return;
        _on = (session.Id, occasion);
        var doubters = DutchTeam.Colleagues.Where(colleague => script.LineOf(colleague.Function, round).Changed is not null);
        _sheet = new CallSheet(Schedule.ForRound(pace, occasion, doubters), now);
    }

    /// <returns>Null when it would change nothing: answered in an earlier run, or before the round was opened again.</returns>
    private async Task<CardPress?> PressAsync(Session session, RoundState round, Post post, Cue cue, CancellationToken cancellationToken)
    {
        var given = await answers.FindAsync(session.Id, round.Number, new PersonId(cue.Colleague.AadObjectId), cancellationToken);
        var line = script.LineOf(cue.Colleague.Function, round);
        var says = cue.SecondThought ? line.Changed : line;
        var isNews = cue.SecondThought ? given is not null && given[FieldId.Answer] != says?.Answer : given is null;
        if (says is null || !isNews)
            return null;
        var data = new JsonObject { ["session"] = session.Id.Value, ["round"] = round.Number };
        foreach (var field in round.Fields)
            data[Inputs.Field(field)] = says[field];
        return new CardPress(cue.Colleague, post, Verbs.AnswerSubmit, data);
    }
}
