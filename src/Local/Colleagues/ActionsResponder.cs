using System.Text.Json.Nodes;
using Praatplaat.Bot.Delivery;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>Lets the colleagues answer when everybody is asked, one to one, which actions they take tomorrow.</summary>
internal sealed class ActionsResponder(
    PostStore posts, ActionsStore actions, BotClient bot, Script script, AnswerTiming timing, TimeProvider time)
{
    private SessionId? _seen;
    private AnswerQueue _queue = new([], default);

    /// <summary>Gives at most one answer that is due, also after the end of the session, because the card allows that.</summary>
    public async Task RespondAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.ActionsAskedAt is null || session.Phase == Phase.Cancelled)
            return;
        if (_seen != session.Id)
            (_seen, _queue) = (session.Id, new AnswerQueue(Schedule.ForActions(timing), time.GetUtcNow()));
        foreach (var scheduled in _queue.Due(time.GetUtcNow()))
        {
            var person = new PersonId(scheduled.Colleague.AadObjectId);
            if (await actions.FindAsync(session.Id, person, cancellationToken) is not null)
            {
                _queue.Remove(scheduled);
                continue;
            }

            // Until the card has arrived in the chat there is no button to press. The other colleagues need not wait for it.
            if (await posts.FindAsync(session.Id, PostNames.Actions(person), cancellationToken)
                is not { IsThere: true, ConversationId.Length: > 0 } post)
                continue;
            var data = Data(session, script.Actions[scheduled.Colleague.Function]);
            await bot.SendAsync(new CardPress(scheduled.Colleague, post, Verbs.ActionsSubmit, data), cancellationToken);
            _queue.Remove(scheduled);
            return;
        }
    }

    private static JsonObject Data(Session session, ScriptedActions scripted)
    {
        var data = new JsonObject { ["session"] = session.Id.Value, [Inputs.Share] = scripted.Share ? "true" : "false" };
        for (var number = 1; number <= scripted.Items.Count; number++)
            data[$"{Inputs.Action}{number}"] = scripted.Items[number - 1];
        return data;
    }
}
