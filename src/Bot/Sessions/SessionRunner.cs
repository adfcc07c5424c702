using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Runs a command for a person who asks. Who they are to the session is looked up, not believed.</summary>
internal sealed class SessionRunner(SessionWriter writer, Admission admission, ServiceAddress address)
{
    /// <returns>Null when there is no such session, or none that this person has anything to do with.</returns>
    public Task<Outcome?> RunAsync(Ask ask, Func<Session, Command> command, CancellationToken cancellationToken) =>
        RunAsync(ask, null, command, cancellationToken);

    /// <param name="admitted">By an act that had to look before it could decide: the first try need not look, and ask Teams, again.</param>
    public Task<Outcome?> RunAsync(Ask ask, Admitted? admitted, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        return writer.RunAsync(AdmitAsync, command, ask.Message, cancellationToken);

        async Task<Admitted?> AdmitAsync()
        {
            (var known, admitted) = (admitted, null);
            known ??= await admission.AdmitAsync(ask, cancellationToken);
            // Before it is decided: what follows is sent at once, and to the address where the session is now.
            return known is not null && await address.RefreshAsync(known.Session, ask.From, cancellationToken)
                ? await admission.AdmitAsync(ask, cancellationToken)
                : known;
        }
    }
}
