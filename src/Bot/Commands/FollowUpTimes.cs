using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Commands;

/// <summary>When somebody is asked what became of their actions, on the days on which they work.</summary>
internal sealed class FollowUpTimes(AvailabilityStore availability, WorkingHours hours, TimeProvider time)
{
    /// <summary>Of actions that are given now.</summary>
    public async Task<DateTimeOffset> FirstAsync(Sender sender, CancellationToken cancellationToken) =>
        (await OwnAsync(sender, cancellationToken)).FirstFollowUp(time.GetUtcNow());

    /// <summary>Of what is carried over now.</summary>
    public async Task<DateTimeOffset> LastAsync(Sender sender, CancellationToken cancellationToken) =>
        (await OwnAsync(sender, cancellationToken)).LastFollowUp(time.GetUtcNow());

    private async Task<WorkingHours> OwnAsync(Sender sender, CancellationToken cancellationToken) =>
        hours.On((await availability.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken)).Days);
}
