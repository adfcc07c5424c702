using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Which session a word is about: in a channel the one that runs there, in a 1:1 chat the last one of that person.</summary>
internal sealed class SessionFinder(ChannelStore channels, PeopleStore people)
{
    public async Task<SessionId?> FindAsync(Sender sender, CancellationToken cancellationToken) => sender.IsPersonal
        ? (await people.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken))?.Session
        : await channels.FindAsync(sender.Tenant, sender.Channel, cancellationToken);
}
