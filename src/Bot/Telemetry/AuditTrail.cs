using Praatplaat.Bot.Hosting;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Telemetry;

/// <summary>
/// Who did what with a session, for whoever has to account for it: one line in a category of its own, with a name that stays. It has the
/// ids of the session and its tenant and the role of whoever did it, and never a person, a name or a text: who had that role stands in the
/// session for as long as there is one.
/// </summary>
internal sealed class AuditTrail(ILoggerFactory logs)
{
    public const string Category = "Praatplaat.Audit";

    private readonly ILogger _log = logs.CreateLogger(Category);

    /// <summary>Of what was decided and saved, only what has to be accounted for.</summary>
    /// <param name="before">The session before it: in it the role counts.</param>
    public void Saved(Session before, Caller by, Command command, IReadOnlyList<Event> events)
    {
        var (session, tenant, role) = (before.Id.Value, before.Location.Tenant.Value, Roles.In(before, by));
        foreach (var happened in events)
            switch (happened)
            {
                case Event.SessionStarted:
                    // Whoever sets a session up leads it until it starts.
                    _log.SessionStarted(session, tenant, role);
                    break;
                case Event.FacilitatorChanged when command is Command.TakeOver:
                    _log.SessionTakenOver(session, tenant, role);
                    break;
                case Event.FacilitatorChanged:
                    _log.SessionHandedOver(session, tenant, role);
                    break;
                case Event.ManagerChanged:
                    _log.ManagerChanged(session, tenant, role);
                    break;
                case Event.SessionFinished:
                    _log.SessionFinished(session, tenant, role);
                    break;
                case Event.SessionCancelled:
                    _log.SessionCancelled(session, tenant, role);
                    break;
                case Event.SessionResumed:
                    _log.SessionResumed(session, tenant, role);
                    break;
            }
    }

    /// <summary>A file left the bot.</summary>
    /// <param name="by">Who may have it: of what is kept of oneself that is not told.</param>
    public void Exported(Session session, PersonId by, string format, bool ofOneself)
    {
        if (ofOneself)
            _log.OwnDataExported(session.Location.Tenant.Value);
        else
            _log.SessionExported(session.Id.Value, session.Location.Tenant.Value, Roles.Of(session, by), format);
    }

    /// <summary>Erased whole, by the one who leads it.</summary>
    public void Deleted(Session session) => _log.SessionDeleted(session.Id.Value, session.Location.Tenant.Value, Role.Facilitator);

    /// <summary>As it is kept no longer.</summary>
    public void Expired(SessionId session, int days) => _log.SessionExpired(session.Value, days);

    /// <summary>At their own wish. In which sessions is not told: together with what else happened there it would say who.</summary>
    public void PersonErased(TenantId tenant, int sessions) => _log.PersonErased(tenant.Value, sessions);

    public void PeopleExpired(int people, int days)
    {
        if (people > 0)
            _log.PeopleExpired(people, days);
    }

    public void BackedUp(int rows) => _log.BackedUp(rows);

    public void Restored(int rows) => _log.Restored(rows);

    public void Started(string version, string settings) => _log.BotStarted(version, settings);
}

/// <summary>Says with which settings the bot starts. Secrets are said to be set, and no more.</summary>
internal sealed class AuditAtStart(AuditTrail audit, IConfiguration configuration, IEnumerable<SettingsSection> sections) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var set = from section in sections
                  from setting in section.Settings
                  let shown = setting.Shown(configuration)
                  where shown is not null
                  orderby setting.Name
                  select $"{setting.Name}={LogText.Of(shown)}";
        audit.Started(BotVersion.Text, string.Join("; ", set));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The names of the events, and their members, are for programs too: they stay as they are.</summary>
internal static partial class AuditLog
{
    [LoggerMessage(1, LogLevel.Information, "SessionStarted session={Session} tenant={Tenant} by={Role}", EventName = "SessionStarted")]
    public static partial void SessionStarted(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(
        2, LogLevel.Information, "SessionHandedOver session={Session} tenant={Tenant} by={Role}", EventName = "SessionHandedOver")]
    public static partial void SessionHandedOver(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(3, LogLevel.Information, "SessionTakenOver session={Session} tenant={Tenant} by={Role}", EventName = "SessionTakenOver")]
    public static partial void SessionTakenOver(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(4, LogLevel.Information, "ManagerChanged session={Session} tenant={Tenant} by={Role}", EventName = "ManagerChanged")]
    public static partial void ManagerChanged(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(5, LogLevel.Information, "SessionFinished session={Session} tenant={Tenant} by={Role}", EventName = "SessionFinished")]
    public static partial void SessionFinished(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(6, LogLevel.Information, "SessionCancelled session={Session} tenant={Tenant} by={Role}", EventName = "SessionCancelled")]
    public static partial void SessionCancelled(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(7, LogLevel.Information, "SessionResumed session={Session} tenant={Tenant} by={Role}", EventName = "SessionResumed")]
    public static partial void SessionResumed(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(8, LogLevel.Information, "SessionDeleted session={Session} tenant={Tenant} by={Role}", EventName = "SessionDeleted")]
    public static partial void SessionDeleted(this ILogger log, string session, LogText tenant, Role role);

    [LoggerMessage(
        9,
        LogLevel.Information,
        "SessionExported session={Session} tenant={Tenant} by={Role} format={Format}",
        EventName = "SessionExported")]
    public static partial void SessionExported(this ILogger log, string session, LogText tenant, Role role, string format);

    [LoggerMessage(10, LogLevel.Information, "OwnDataExported tenant={Tenant}", EventName = "OwnDataExported")]
    public static partial void OwnDataExported(this ILogger log, LogText tenant);

    [LoggerMessage(11, LogLevel.Information, "SessionExpired session={Session} by=Retention days={Days}", EventName = "SessionExpired")]
    public static partial void SessionExpired(this ILogger log, string session, int days);

    [LoggerMessage(12, LogLevel.Information, "PeopleExpired people={People} by=Retention days={Days}", EventName = "PeopleExpired")]
    public static partial void PeopleExpired(this ILogger log, int people, int days);

    [LoggerMessage(13, LogLevel.Information, "PersonErased tenant={Tenant} sessions={Sessions} by=Themselves", EventName = "PersonErased")]
    public static partial void PersonErased(this ILogger log, LogText tenant, int sessions);

    [LoggerMessage(14, LogLevel.Information, "BotStarted version={Version} settings: {Settings}", EventName = "BotStarted")]
    public static partial void BotStarted(this ILogger log, string version, string settings);

    [LoggerMessage(15, LogLevel.Information, "BackupMade rows={Rows}", EventName = "BackupMade")]
    public static partial void BackedUp(this ILogger log, int rows);

    [LoggerMessage(16, LogLevel.Information, "BackupRestored rows={Rows}", EventName = "BackupRestored")]
    public static partial void Restored(this ILogger log, int rows);
}
