using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Runs a command for a person who asks. Who they are to the session is looked up, not believed.</summary>
internal sealed class SessionRunner(SessionWriter writer, Admission admission, ServiceAddress address)
{
    /// <returns>Null when there is no such session, or none that this person has anything to do with.</returns>
    public async Task<Outcome?> RunAsync(Ask ask, Func<Session, Command> command, CancellationToken cancellationToken)
    {
        var outcome = await writer.RunAsync(() => admission.AdmitAsync(ask, cancellationToken), command, ask.Message, cancellationToken);
        if (outcome is not null)
            await address.RefreshAsync(outcome.Session, ask.From, cancellationToken);
        return outcome;
    }
}
