using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Praatplaat.Teams.Configuration;

/// <summary>The settings under <c>Teams</c>.</summary>
public sealed class TeamsOptions
{
    /// <summary>The bot's app id. Without it the bot runs only in Development, on loopback, anonymous.</summary>
    public string? AppId { get; init; }

    /// <summary>How the bot proves its identity: one of <see cref="AppTypes"/>.</summary>
    public string AppType { get; init; } = AppTypes.UserAssignedMsi;

    /// <summary>The home tenant, which is always let in.</summary>
    public string? TenantId { get; init; }

    /// <summary>The tenants that are let in besides the home tenant.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Public, Gcc, UsGov or China: see <see cref="Configuration.Cloud"/>.</summary>
    public string Cloud { get; init; } = Configuration.Cloud.Public.Name;

    /// <summary>Replaces the address that the cloud has.</summary>
    public Uri? OpenIdMetadata { get; init; }

    /// <summary>Replaces the address that the cloud has.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Replaces the hosts that the cloud has: host names, or <c>*.</c> and a name.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];

    /// <summary>A SingleTenant bot has exactly one of this, <see cref="CertificatePath"/> and <see cref="FederatedClientId"/>.</summary>
    [DataType(DataType.Password)]
    public string? ClientSecret { get; init; }

    /// <summary>A file with certificate and private key: PEM, or PFX without a password.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The client id of the managed identity that vouches for the app.</summary>
    public string? FederatedClientId { get; init; }

    public ConnectorOptions Connector { get; init; } = new();

    public bool IsAnonymous => string.IsNullOrWhiteSpace(AppId);

    public IEnumerable<string> Tenants => TenantId is { } home ? [home, .. AllowedTenants] : AllowedTenants;
}

/// <summary>The values of <see cref="TeamsOptions.AppType"/>, as Azure Bot names them.</summary>
public static class AppTypes
{
    public const string UserAssignedMsi = "UserAssignedMSI";
    public const string SingleTenant = "SingleTenant";
}

/// <summary>The settings under <c>Teams:Connector</c>. The defaults follow Teams' advice on rate limits.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Far longer than anything about one call may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The calls that this instance makes to one tenant. Teams accepts 50 from all instances of an app together.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>The longest that one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The number of attempts after the first one.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The delay before the first retry where Teams does not state one. It doubles with each retry, plus jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A call that would have to wait longer fails and states the delay, so that its caller can schedule it again.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>
/// Stops the start, so that the bot neither accepts everybody nor fails at the first message. Each failure is a sentence that says what to
/// set.
/// </summary>
internal sealed class TeamsOptionsValidator(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var failures = Connector(options.Connector).Concat(options.IsAnonymous ? Anonymous(options) : Registered(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Connector(ConnectorOptions options)
    {
        if (options is { Retries: < 1 } or { Delay.Ticks: < 0 } or { LongestDelay.Ticks: < 0 } or { Timeout.Ticks: <= 0 })
            yield return "Teams:Connector needs at least one retry, a timeout above zero, and delays that are not negative.";
        if (new[] { options.Timeout, options.Delay, options.LongestDelay }.Max() > ConnectorOptions.Longest)
            yield return "Teams:Connector needs a timeout and delays of five minutes (00:05:00) at most. A number alone is so many days.";
        if (options.RequestsPerSecond < 1)
            yield return $"Teams:Connector:RequestsPerSecond is {options.RequestsPerSecond}. Set it to 1 or more; Teams takes 50.";
    }

    private IEnumerable<string> Anonymous(TeamsOptions options)
    {
        if (!environment.IsDevelopment())
        {
            yield return "Teams:AppId is missing. Without it the bot can't know that a message comes from Teams, "
                + "so it starts only in Development: set Teams:AppId, or on your own machine set ASPNETCORE_ENVIRONMENT to Development.";
        }

        if ((options.TenantId ?? options.ClientSecret ?? options.CertificatePath ?? options.FederatedClientId) is not null)
        {
            yield return "Teams:AppId is missing, but other settings say which bot this is. "
                + "Set Teams:AppId, or take Teams:TenantId and the credential away.";
        }
    }

    private IEnumerable<string> Registered(TeamsOptions options) =>
        Identity(options).Concat(Credential(options)).Concat(Addresses(options));

    private static IEnumerable<string> Identity(TeamsOptions options)
    {
        if (!Guid.TryParse(options.AppId, out _))
            yield return "Teams:AppId is not an app id. Set it to the client id (a GUID) of the bot's registration or managed identity.";
        if (!Guid.TryParse(options.TenantId, out _))
        {
            yield return "Teams:TenantId is missing or not a tenant id. "
                + "Set it to the tenant (a GUID) of the municipality: only that one is let in.";
        }

        if (options.AllowedTenants.Any(tenant => !Guid.TryParse(tenant, out _)))
            yield return "Teams:AllowedTenants holds something that is not a tenant id. List GUIDs, with commas between them.";
        if (Cloud.Find(options.Cloud) is null)
        {
            var names = string.Join(", ", Cloud.All.Select(cloud => cloud.Name));
            yield return $"Teams:Cloud is '{options.Cloud}'. Set it to {names}, or leave it out for Public.";
        }
    }

    private static IEnumerable<string> Credential(TeamsOptions options)
    {
        string?[] credentials = [options.ClientSecret, options.CertificatePath, options.FederatedClientId];
        var count = credentials.Count(credential => !string.IsNullOrWhiteSpace(credential));
        if (options.AppType is not (AppTypes.UserAssignedMsi or AppTypes.SingleTenant))
            yield return $"Teams:AppType is '{options.AppType}'. Set it to {AppTypes.UserAssignedMsi} or {AppTypes.SingleTenant}.";
        if (options.AppType == AppTypes.UserAssignedMsi && count > 0)
        {
            yield return $"Teams:AppType is {AppTypes.UserAssignedMsi}, which needs no credential, but there is one. "
                + $"Take it away, or set Teams:AppType to {AppTypes.SingleTenant}.";
        }

        if (options.AppType == AppTypes.SingleTenant && count != 1)
        {
            yield return $"Teams:AppType is {AppTypes.SingleTenant}: "
                + "set exactly one of Teams:FederatedClientId, Teams:CertificatePath and Teams:ClientSecret.";
        }

        if (options.CertificatePath is { Length: > 0 } path && !File.Exists(path))
            yield return "Teams:CertificatePath names no file. Set it to a PEM or PFX file that the bot can read.";
        if (options.FederatedClientId is { Length: > 0 } client && !Guid.TryParse(client, out _))
        {
            yield return "Teams:FederatedClientId is not a client id. "
                + "Set it to that (a GUID) of the managed identity that vouches for the app.";
        }
    }

    private IEnumerable<string> Addresses(TeamsOptions options)
    {
        if (options.OpenIdMetadata is { } metadata && !IsSafe(metadata))
            yield return "Teams:OpenIdMetadata must be an https address. Leave it out to use that of Teams:Cloud.";
        // Azure.Identity takes no other, on this machine either: it would refuse the authority at the first message.
        if (options.Authority is { } authority && !(authority.IsAbsoluteUri && authority.Scheme == Uri.UriSchemeHttps))
            yield return "Teams:Authority must be an https address. Leave it out to use that of Teams:Cloud.";
        foreach (var host in options.ServiceHosts.Where(host => !ServiceHosts.IsUsable(host)))
        {
            yield return $"Teams:ServiceHosts holds '{host}'. Give host names such as smba.trafficmanager.net, "
                + "or *. and a name that is all Teams', with commas between them.";
        }
    }

    private bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps
            || (environment.IsDevelopment() && address.Scheme == Uri.UriSchemeHttp && ServiceUrl.IsLoopback(address)));
}
