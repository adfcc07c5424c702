namespace Praatplaat.Teams.Configuration;

/// <summary>One of Microsoft's clouds: who signs for Teams there, where a bot gets its own token, and which hosts are Teams'.</summary>
/// <param name="OpenIdMetadata">Names the keys with which channel tokens are signed.</param>
/// <param name="Issuer">Of channel tokens, to the letter.</param>
/// <param name="Authority">Where a bot of type SingleTenant asks for its token; the tenant follows it.</param>
/// <param name="Scope">Of the bot's own token.</param>
/// <param name="Hosts">As <see cref="ServiceHosts"/> reads them.</param>
/// <remarks>
/// Source: Bot Framework, "Authentication with the Bot Connector API", and the constants of the Bot Framework SDK; hosts from Teams, "Send
/// proactive messages". <c>*.trafficmanager.net</c> is open to every customer of Azure: only the one name in it is Teams'.
/// </remarks>
public sealed record Cloud(string Name, Uri OpenIdMetadata, string Issuer, Uri Authority, string Scope, IReadOnlyList<string> Hosts)
{
    public static Cloud Public { get; } = new(
        "Public",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com/"),
        "https://api.botframework.com/.default",
        ["smba.trafficmanager.net", "*.teams.microsoft.com"]);

    /// <summary>Signs as the public cloud does; only Teams has hosts of its own.</summary>
    public static Cloud Gcc { get; } = Public with { Name = "Gcc", Hosts = ["*.gcc.teams.microsoft.com"] };

    /// <summary>GCC High and DoD.</summary>
    public static Cloud UsGov { get; } = new(
        "UsGov",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us/"),
        "https://api.botframework.us/.default",
        ["*.teams.microsoft.us"]);

    /// <summary>Operated by 21Vianet.</summary>
    public static Cloud China { get; } = new(
        "China",
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn",
        new Uri("https://login.partner.microsoftonline.cn/"),
        "https://api.botframework.azure.cn/.default",
        ["*.teams.microsoftonline.cn", "*.botframework.azure.cn"]);

    public static IReadOnlyList<Cloud> All { get; } = [Public, Gcc, UsGov, China];

    /// <returns>Null for a name that is none of theirs.</returns>
    public static Cloud? Find(string name) => All.FirstOrDefault(cloud => cloud.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cloud that the settings choose, with what they put in its place. Of valid options.</summary>
    public static Cloud Of(TeamsOptions options)
    {
        var cloud = Find(options.Cloud)!;
        return cloud with
        {
            OpenIdMetadata = options.OpenIdMetadata ?? cloud.OpenIdMetadata,
            Authority = options.Authority ?? cloud.Authority,
            Hosts = options.ServiceHosts is { Count: > 0 } hosts ? hosts : cloud.Hosts,
        };
    }
}
