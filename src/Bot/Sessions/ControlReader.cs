using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>What the control card tells.</summary>
internal sealed class ControlReader(ProgressReader progress, ActionsStore actions, MemberStore members, StuckStore stuck, WorkingHours hours, TimeProvider time)
{
    public async Task<ControlState> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var roster = await members.AllAsync(session.Id, cancellationToken);
        var open = session.OpenRound;
        var round = open is null
            ? new Progress(0, roster.Count, [])
            : await progress.ReadAsync(session, open.Number, roster, cancellationToken);
        var given = session.ActionsAskedAt is null ? 0 : await actions.CountAsync(session.Id, cancellationToken);
        return new ControlState(
            round,
            given,
            [.. roster.Where(member => member.Unreachable is not null).Select(member => member.Member.Name)],
            (await stuck.AllAsync(session.Id, cancellationToken)).Count(work => work.Work is not Work.ShowControl),
            open is null ? null : hours.Deadline(open.ClosesAt ?? time.GetUtcNow(), 1));
    }
}
