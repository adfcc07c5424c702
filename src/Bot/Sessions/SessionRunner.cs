using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Sessions;

/// <summary>Runs a command for a person who asks. Who they are to the session is looked up, not believed.</summary>
internal sealed class SessionRunner(SessionWriter writer, Admission admission, ServiceUrlRefresh serviceUrl)
{
    /// <returns>Null when there is no such session, or none that this person has anything to do with.</returns>
    public Task<Outcome?> RunAsync(Request request, Func<Session, Command> command, CancellationToken cancellationToken) =>
        RunAsync(request, null, command, cancellationToken);

    /// <param name="admitted">By an act that had to look before it could decide: the first try need not look, and ask Teams, again.</param>
    public Task<Outcome?> RunAsync(Request request, Admitted? admitted, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        return writer.RunAsync(AdmitAsync, command, request.Message, cancellationToken);

        async Task<Admitted?> AdmitAsync()
        {
            (var known, admitted) = (admitted, null);
            known ??= await admission.AdmitAsync(request, cancellationToken);
            // Before it is decided: what follows is sent at once, and to the address where the session is now.
            return known is not null && await serviceUrl.RefreshAsync(known.Session, request.Sender, cancellationToken)
                ? await admission.AdmitAsync(request, cancellationToken)
                : known;
        }
    }
}
