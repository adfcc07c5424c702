namespace Praatplaat.Bot.Teams;

/// <summary>Settings under <c>Teams</c>.</summary>
internal sealed class TeamsOptions
{
    /// <summary>The bot's app id. Without it the bot runs only in Development, on loopback, anonymous.</summary>
    public string? AppId { get; init; }

    /// <summary>How the bot shows who it is: one of <see cref="AppTypes"/>.</summary>
    public string AppType { get; init; } = AppTypes.UserAssignedMsi;

    /// <summary>The home tenant, which is let in.</summary>
    public string? TenantId { get; init; }

    /// <summary>Tenants that are let in besides the home tenant.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Public, Gcc, UsGov or China: see <see cref="Authentication.Cloud"/>.</summary>
    public string Cloud { get; init; } = Authentication.Cloud.Public.Name;

    /// <summary>In place of the cloud's own.</summary>
    public Uri? OpenIdMetadata { get; init; }

    /// <summary>In place of the cloud's own.</summary>
    public Uri? Authority { get; init; }

    /// <summary>In place of the cloud's own: host names, or <c>*.</c> and a name.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];

    /// <summary>Of a SingleTenant bot: one of the three.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A file with certificate and key: PEM, or PFX without password.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Client id of the managed identity that vouches for the app.</summary>
    public string? FederatedClientId { get; init; }

    public ConnectorOptions Connector { get; init; } = new();

    public bool IsAnonymous => string.IsNullOrWhiteSpace(AppId);

    public IEnumerable<string> Tenants => TenantId is { } home ? [home, .. AllowedTenants] : AllowedTenants;
}

/// <summary>The values of <see cref="TeamsOptions.AppType"/>, as Azure Bot names them.</summary>
internal static class AppTypes
{
    public const string UserAssignedMsi = "UserAssignedMSI";
    public const string SingleTenant = "SingleTenant";
}

/// <summary>Settings under <c>Teams:Connector</c>; the defaults follow Teams' advice on rate limits.</summary>
internal sealed class ConnectorOptions
{
    /// <summary>To one tenant, by this instance. Teams takes 50 of an app.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>Of one attempt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After the first attempt.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first retry where Teams gives no time of its own; doubles with each next, plus jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Asked to wait longer, the call fails and tells how long: whoever keeps the work can plan it again.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);
}
