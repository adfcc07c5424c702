using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Commands;

/// <summary>
/// Erases what is kept of a person, at their own wish. The state of a session comes first, so that nothing new is asked of them; then the rows;
/// then the results in the channel are shown without them. May be done again at any time.
/// </summary>
internal sealed class PersonalDataEraser(
    SessionWriter writer,
    SessionStore sessions,
    PersonalDataStore data,
    OutboxWriter outbox,
    AuditTrail audit,
    ILogger<PersonalDataEraser> log)
{
    /// <param name="known">What was found of them.</param>
    public async Task EraseAsync(TenantId tenant, Person person, PersonalData known, CancellationToken cancellationToken)
    {
        foreach (var session in known.Sessions)
            await EraseAsync(session.View.Session.Id, person, cancellationToken);
        // Whoever led a session, or reads a summary, is still written to about that.
        if (known.Sessions.All(session => session.Role == Role.Member))
            await data.EraseContactAsync(tenant, person.Id, cancellationToken);
        log.PersonErased(known.Sessions.Count);
        audit.PersonErased(tenant, known.Sessions.Count);
    }

    private async Task EraseAsync(SessionId id, Person person, CancellationToken cancellationToken)
    {
        // It takes no place in the team: what is theirs stays theirs.
        var caller = new Caller.Someone(person, InTeam: true);
        var outcome = await writer.RunAsync(
            async () => await sessions.LoadAsync(id, cancellationToken) is { } stored ? new Admitted(stored, caller) : null,
            _ => new Command.Forget(),
            null,
            cancellationToken);
        if (outcome is not { Session: var session, Decision: Decision.Accepted })
            return;
        foreach (var number in await data.EraseAsync(session, person.Id, cancellationToken))
            await outbox.AddAsync(
                id, session.IsHeld(session.Round(number)!) ? new Work.ShowResults(number) : new Work.ShowProgress(number), cancellationToken);
        if (session.Phase == Phase.Finished)
            await outbox.AddAsync(id, new Work.PostFarewell(), cancellationToken);
    }
}

internal static partial class PersonalDataLog
{
    [LoggerMessage(LogLevel.Information, "What {Sessions} sessions kept of a person was erased at their wish")]
    public static partial void PersonErased(this ILogger log, int sessions);
}
