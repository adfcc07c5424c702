using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Runs a command for a person who asks. Who they are to the session is looked up, not believed.</summary>
internal sealed class SessionRunner(SessionWriter writer, Admission admission, ServiceAddress address)
{
    /// <returns>Null when there is no such session, or none that this person has anything to do with.</returns>
    public Task<Outcome?> RunAsync(Ask ask, Func<Session, Command> command, CancellationToken cancellationToken) =>
        RunAsync(ask, null, command, cancellationToken);

    /// <param name="admitted">By an act that had to look before it could decide: the first try need not look, and ask Teams, again.</param>
    public async Task<Outcome?> RunAsync(Ask ask, Admitted? admitted, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        var outcome = await writer.RunAsync(AdmitAsync, command, ask.Message, cancellationToken);
        if (outcome is not null)
            await address.RefreshAsync(outcome.Session, ask.From, cancellationToken);
        return outcome;

        Task<Admitted?> AdmitAsync()
        {
            (var known, admitted) = (admitted, null);
            return known is null ? admission.AdmitAsync(ask, cancellationToken) : Task.FromResult<Admitted?>(known);
        }
    }
}
