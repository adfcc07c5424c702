using System.Text;
using Microsoft.Extensions.Options;

namespace Praatplaat.Teams.Configuration;

/// <summary>Where the bot may speak: the hosts of Teams in the chosen cloud, and this machine in Development. Nothing goes anywhere else, least of all a token.</summary>
internal sealed class ServiceHosts(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    private const string AnyBelow = "*.";

    private readonly bool _anonymous = options.Value.IsAnonymous;
    private readonly IReadOnlyList<string> _hosts = options.Value.IsAnonymous ? [] : Cloud.Of(options.Value).Hosts;

    public bool Allows(Uri url) =>
        (ServiceUrl.IsLoopback(url) && (_anonymous || environment.IsDevelopment()))
        // No host of Teams has other letters; the ones that look alike are somebody else's.
        || (url is { Scheme: "https", IsDefaultPort: true, UserInfo: "" } && Ascii.IsValid(url.Host) && _hosts.Any(host => Matches(host, url.Host)));

    /// <summary>A host name, or <c>*.</c> and the name below which every host is Teams'; never a whole top-level domain or a shared one.</summary>
    public static bool IsUsable(string host)
    {
        var name = host.StartsWith(AnyBelow, StringComparison.Ordinal) ? host[AnyBelow.Length..] : host;
        return Uri.CheckHostName(name) == UriHostNameType.Dns
            && name.Contains('.', StringComparison.Ordinal)
            && !(host != name && name.EndsWith("trafficmanager.net", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Matches(string allowed, string host) => allowed.StartsWith(AnyBelow, StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
