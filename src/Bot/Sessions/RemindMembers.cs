using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>round.remind</c>, <c>herinner</c>, <c>remind</c>: one reminder to who has not answered, within working hours.</summary>
internal sealed class RemindMembers(SessionRunner runner, FacilitatorDesk desk, WorkingHours hours, TimeProvider time)
{
    public async Task<Reply> RunAsync(Ask ask, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunAsync(ask, _ => new Command.Remind(ask.Round, hours.NextFrom(time.GetUtcNow())), cancellationToken);
        return await desk.ReplyAsync(ask, outcome, Done, cancellationToken);
    }

    private string Done(View view, Decision.Accepted accepted) =>
        accepted.Session.OpenRound?.RemindedAt is { } at && at > time.GetUtcNow()
            ? view.Texts.Format("Done.ReminderLater", view.Moment(at))
            : view.Texts["Done.ReminderNow"];
}
