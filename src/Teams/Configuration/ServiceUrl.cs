using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace Praatplaat.Teams.Configuration;

/// <summary>
/// Reads the address at which an activity asks to be answered. It decides where the bot sends what people wrote, so it is read strictly.
/// </summary>
public static class ServiceUrl
{
    /// <summary>
    /// Accepts an absolute http or https address without user info (which hides the real host) and without query or fragment (after which
    /// no path can be appended).
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" }
        && !text.AsSpan().ContainsAny("@?#\\");

    /// <summary>The only name that counts is <c>localhost</c>: what any other name means is up to whoever answers the DNS query.</summary>
    public static bool IsLoopback(Uri url) => IsLoopbackHost(url.Host);

    /// <param name="host">Without port; an IPv6 address with or without brackets.</param>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IsLoopback(address));

    /// <summary>Also recognizes the IPv4 addresses that a dual-mode socket shows as <c>::ffff:127.0.0.1</c>.</summary>
    public static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}

/// <summary>
/// Decides which hosts the bot may call: those of Teams in the chosen cloud, for files those of OneDrive, and this machine in Development.
/// Nothing is sent to any other host, least of all a token.
/// </summary>
internal sealed class ServiceHosts(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    private const string AnySubdomain = "*.";

    /// <summary>OneDrive of a work account is on SharePoint, under a name of the tenant's own.</summary>
    private static readonly IReadOnlyList<string> OneDrive = ["*.sharepoint.com", "*.sharepoint.cn"];

    private readonly bool _anonymous = options.Value.IsAnonymous;
    private readonly IReadOnlyList<string> _hosts = options.Value.IsAnonymous ? [] : Cloud.Of(options.Value).Hosts;

    public bool Allows(Uri url) => Allows(url, _hosts);

    /// <summary>For the upload of a file, to which no token goes along.</summary>
    public bool AllowsFile(Uri url) => Allows(url, OneDrive);

    /// <summary>
    /// Accepts a host name, or <c>*.</c> and a name under which every host belongs to Teams; never a whole top-level domain or a domain
    /// that others share.
    /// </summary>
    public static bool IsUsable(string host)
    {
        var name = host.StartsWith(AnySubdomain, StringComparison.Ordinal) ? host[AnySubdomain.Length..] : host;
        return Uri.CheckHostName(name) == UriHostNameType.Dns
            && name.Contains('.', StringComparison.Ordinal)
            && !(host != name && name.EndsWith("trafficmanager.net", StringComparison.OrdinalIgnoreCase));
    }

    private bool Allows(Uri url, IReadOnlyList<string> hosts) =>
        (ServiceUrl.IsLoopback(url) && (_anonymous || environment.IsDevelopment()))
        // Every host of Microsoft is in ASCII. A name in look-alike letters belongs to somebody else.
        || (url is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
            && Ascii.IsValid(url.Host)
            && hosts.Any(host => Matches(host, url.Host)));

    private static bool Matches(string allowed, string host) => allowed.StartsWith(AnySubdomain, StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
