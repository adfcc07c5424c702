using System.Text.Json.Nodes;
using Praatplaat.Bot.Delivery;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>
/// Lets the colleagues put their dots when everybody is asked to, one to one: on the first item, and on some that differ.
/// </summary>
internal sealed class DotsResponder(PostStore posts, DotStore dots, BotClient bot, AnswerTiming timing, TimeProvider time)
{
    private SessionId? _seen;
    private AnswerQueue _queue = new([], default);

    /// <summary>Gives the dots of at most one colleague that is due.</summary>
    public async Task RespondAsync(Session session, CancellationToken cancellationToken)
    {
        if (!session.TakesDots)
            return;
        if (_seen != session.Id)
            (_seen, _queue) = (session.Id, new AnswerQueue(Schedule.ForActions(timing), time.GetUtcNow()));
        foreach (var scheduled in _queue.Due(time.GetUtcNow()))
        {
            // Until the card has arrived in the chat there is no button to press.
            var person = new PersonId(scheduled.Colleague.AadObjectId);
            if (await posts.FindAsync(session.Id, PostNames.Dots(person), cancellationToken)
                is not { IsThere: true, ConversationId.Length: > 0 } post)
                continue;
            var items = await dots.ItemsAsync(session.Id, cancellationToken);
            var number = DutchTeam.Colleagues.ToList().IndexOf(scheduled.Colleague);
            var chosen = new[] { 0, number + 1, (2 * number) + 3 }.Select(index => items[index % items.Count].Id).Distinct();
            var data = new JsonObject { ["session"] = session.Id.Value, [Inputs.Dots] = string.Join(',', chosen) };
            await bot.SendAsync(new CardPress(scheduled.Colleague, post, Verbs.DotsSubmit, data), cancellationToken);
            _queue.Remove(scheduled);
            return;
        }
    }
}
