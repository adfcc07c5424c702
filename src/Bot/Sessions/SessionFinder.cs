using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Sessions;

/// <summary>Which session a word is about: in a channel the one that runs there, in a 1:1 chat the last one of that person.</summary>
internal sealed class SessionFinder(ChannelStore channels, PeopleStore people)
{
    public async Task<SessionId?> FindAsync(Request request, CancellationToken cancellationToken) => request.IsPersonal
        ? (await people.FindAsync(request.Tenant, request.Person.Id, cancellationToken))?.Session
        : await channels.FindAsync(request.Tenant, request.Channel, cancellationToken);
}
