using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Requests;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Runs a command for a person. Who they are to the session is looked up, not believed.</summary>
internal sealed class SessionRunner(SessionWriter writer, Admission admission, ServiceUrlRefresh serviceUrl)
{
    /// <returns>Null where there is no such session, or this person has nothing to do with it.</returns>
    public Task<Outcome?> RunAsync(Request request, Func<Session, Command> command, CancellationToken cancellationToken) =>
        RunAsync(request, null, command, cancellationToken);

    /// <param name="admitted">
    /// The session as an act has read it already, so that the first try need not read it, and ask Teams, again; null where it has not.
    /// </param>
    public Task<Outcome?> RunAsync(Request request, Admitted? admitted, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        return writer.RunAsync(AdmitAsync, command, request.Message, cancellationToken);

        async Task<Admitted?> AdmitAsync()
        {
            (var known, admitted) = (admitted, null);
            known ??= await admission.AdmitAsync(request, cancellationToken);
            // Done before the decision: what follows from it is sent at once, to the address where the session is now.
            return known is not null && await serviceUrl.RefreshAsync(known.Session, request.Sender, cancellationToken)
                ? await admission.AdmitAsync(request, cancellationToken)
                : known;
        }
    }
}
