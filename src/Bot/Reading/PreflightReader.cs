using System.Collections.Concurrent;
using Praatplaat.Bot.Delivery;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Finds out, before a session starts, whom its messages will reach. Nobody notices: a chat is made, and nothing is sent to it.</summary>
internal sealed class PreflightReader(MemberStore members, PersonalChat chats, WorkingHours hours)
{
    /// <summary>Of so many Teams is asked side by side, as somebody waits for the card.</summary>
    private const int SideBySide = 8;

    /// <summary>A press is answered within ten seconds. Whoever was not reached by then is asked about at the next.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="session">As it would be once it was started.</param>
    public async Task<Preflight> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var roster = await members.AllAsync(session.Id, cancellationToken);
        var found = await CheckAsync(session, roster, cancellationToken);
        var unreachable = roster
            .Where(member => found.GetValueOrDefault(member.Id) is not null)
            .GroupBy(member => found[member.Id]!.Value)
            .Select(group => new Unreached(group.Key, [.. group.Select(member => member.Member.Name)]));
        return new Preflight(roster.Count, [.. unreachable], roster.Count - found.Count, DaysOff(session))
        {
            IsFacilitatorUnreachable = found.GetValueOrDefault(session.Facilitator.Id) is not null,
        };
    }

    /// <returns>Why a chat refuses the bot, or null, of everybody about whom that is known by now.</returns>
    private async Task<ConcurrentDictionary<PersonId, Obstacle?>> CheckAsync(
        Session session, IReadOnlyList<StoredMember> roster, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<PersonId, Obstacle?>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = patience.Token };
        try
        {
            await Parallel.ForEachAsync(roster, options, async (member, stop) =>
            {
                if (await chats.ReachAsync(session, member.Member, stop) is not { IsKnown: true } reach)
                    return;
                found[member.Id] = reach.Why;
                if (member.Unreachable != reach.Why)
                    await members.SetUnreachableAsync(session.Id, member.Id, reach.Why, stop);
            });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The others are counted as not known yet.
        }

        return found;
    }

    /// <summary>Working days of others on which nobody works here, with the weekends between them.</summary>
    private List<(DateOnly First, DateOnly Last)> DaysOff(Session session)
    {
        var plan = Plan.Of(session, hours);
        if (plan is not [{ OpensAt: { } opens }, ..] || plan[^1].ClosesAt is not { } closes)
            return [];
        var (periods, last) = (new List<(DateOnly First, DateOnly Last)>(), hours.DayOf(closes));
        for (var day = hours.DayOf(opens); day <= last; day = day.AddDays(1))
            if (!hours.IsWorkday(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                if (periods is [.., var period] && hours.WorkdaysAfter(period.Last, day) == 0)
                    periods[^1] = (period.First, day);
                else
                    periods.Add((day, day));
        return periods;
    }
}
