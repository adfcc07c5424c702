using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Praatplaat.Teams.Configuration;

/// <summary>The address that an activity asks to be answered at. It decides where the bot sends what people wrote, so it is read strictly.</summary>
public static class ServiceUrl
{
    /// <summary>Absolute http or https, without user info (which hides the real host), query or fragment (after which no path can be put).</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" }
        && !text.AsSpan().ContainsAny("@?#\\");

    /// <summary>By name only <c>localhost</c>: what any other name means is up to whoever answers DNS.</summary>
    public static bool IsLoopback(Uri url) => IsLoopbackHost(url.Host);

    /// <param name="host">Without port; an IPv6 address with or without brackets.</param>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IsLoopback(address));

    /// <summary>Also the IPv4 addresses that a socket for both families shows as <c>::ffff:127.0.0.1</c>.</summary>
    public static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
