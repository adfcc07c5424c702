using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.remind</c>, <c>herinner</c>, <c>remind</c>: one reminder to who has not answered, within working hours.</summary>
internal sealed class RemindMembers(SessionRunner runner, FacilitatorReplies replies, WorkingHours hours, TimeProvider time)
{
    public async Task<Reply> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(request, _ => new Command.Remind(request.Round, hours.NextFrom(time.GetUtcNow())), cancellationToken);
        return await replies.ReplyAsync(request, outcome, Done, cancellationToken);
    }

    private string Done(View view, Decision.Accepted accepted) =>
        accepted.Session.OpenRound?.RemindedAt is { } at && at > time.GetUtcNow()
            ? view.Texts.Format("Done.ReminderLater", view.Moment(at))
            : view.Texts["Done.ReminderNow"];
}
