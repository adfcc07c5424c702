using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Hosting;

/// <summary>The address at which people's browsers reach the bot.</summary>
internal static class PublicAddresses
{
    /// <summary>The host name that App Service gives each site and slot.</summary>
    /// <remarks>Source: App Service, "Environment variables and app settings reference".</remarks>
    private const string HostOfSite = "WEBSITE_HOSTNAME";

    /// <param name="setting">Empty where nobody set it.</param>
    /// <returns>The setting, or else what the platform tells; empty where neither says anything that can be used.</returns>
    public static string Given(string setting, IConfiguration configuration) =>
        setting.Length == 0 && configuration[HostOfSite] is { Length: > 0 } host && Read($"https://{host}") is { } address
            ? address.AbsoluteUri
            : setting;

    /// <returns>Null for what is no https address of a host, with a port or not, and nothing behind it.</returns>
    public static Uri? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https", Host.Length: > 0, UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" }
            ? address
            : null;

    /// <param name="server">Of a bot that is anonymous, and so listens on loopback.</param>
    public static Uri OfThisMachine(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).First(ServiceUrl.IsLoopback);
}
