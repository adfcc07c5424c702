using System.Text.Json.Nodes;
using Praatplaat.Bot.Delivery;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>The colleagues when everybody is asked, one to one, what they do tomorrow.</summary>
internal sealed class ActionsPart(PostStore posts, ActionsStore actions, BotDoor door, Script script, Pace pace, TimeProvider time)
{
    private SessionId? _on;
    private CallSheet _sheet = new([], default);

    /// <summary>Lets one of them answer who is due, if any; also after the session was finished, as the card allows.</summary>
    public async Task PlayAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.ActionsAskedAt is null || session.Phase == Phase.Cancelled)
            return;
        if (_on != session.Id)
            (_on, _sheet) = (session.Id, new CallSheet(Schedule.ForActions(pace), time.GetUtcNow()));
        foreach (var cue in _sheet.Due(time.GetUtcNow()))
        {
            var person = new PersonId(cue.Colleague.AadObjectId);
            if (await actions.FindAsync(session.Id, person, cancellationToken) is not null)
            {
                _sheet.Strike(cue);
                continue;
            }

            // Without a card in the chat there is nothing to press yet; the others need not wait for it.
            if (await posts.FindAsync(session.Id, PostNames.Actions(person), cancellationToken) is not { IsThere: true, ConversationId.Length: > 0 } post)
                continue;
            await door.PressAsync(new CardPress(cue.Colleague, post, Verbs.ActionsSubmit, Data(session, script.Actions[cue.Colleague.Function])), cancellationToken);
            _sheet.Strike(cue);
            return;
        }
    }

    private static JsonObject Data(Session session, Promise promise)
    {
        var data = new JsonObject { ["session"] = session.Id.Value, [Inputs.Share] = promise.Share ? "true" : "false" };
        for (var number = 1; number <= promise.Items.Count; number++)
            data[$"{Inputs.Action}{number}"] = promise.Items[number - 1];
        return data;
    }
}
