namespace Praatplaat.Teams.Configuration;

/// <summary>
/// One of Microsoft's clouds: who signs the tokens of Teams there, where a bot gets its own token, and which hosts belong to Teams.
/// </summary>
/// <param name="OpenIdMetadata">The document that leads to the keys with which channel tokens are signed.</param>
/// <param name="Issuer">The issuer of channel tokens, compared exactly.</param>
/// <param name="Authority">Where a bot of type SingleTenant asks for its token; the tenant id is appended.</param>
/// <param name="Scope">The scope of the bot's own token.</param>
/// <param name="Hosts">The hosts of Teams, in the form that <see cref="ServiceHosts"/> reads.</param>
/// <remarks>
/// Source: Bot Framework, "Authentication with the Bot Connector API", and the constants of the Bot Framework SDK; hosts from Teams, "Send
/// proactive messages". Every customer of Azure can have a name under <c>trafficmanager.net</c>: only this one name there belongs to Teams.
/// </remarks>
public sealed record Cloud(string Name, Uri OpenIdMetadata, string Issuer, Uri Authority, string Scope, IReadOnlyList<string> Hosts)
{
    /// <summary>Whether a bot can put files in people's OneDrive.</summary>
    /// <remarks>Source: Teams, "Send and receive files": not in GCC High and DoD.</remarks>
    public bool TakesFiles { get; private init; } = true;

    /// <summary>The host on which people open Teams in a browser, and to which links into Teams lead. DoD has another: see <c>MessageLink</c>.</summary>
    /// <remarks>Source: Teams, "Deep link to a Teams chat", and for the other clouds "Plan for Teams in government clouds" and TeamsJS.</remarks>
    public string WebHost { get; private init; } = "teams.microsoft.com";

    public static Cloud Public { get; } = new(
        "Public",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com/"),
        "https://api.botframework.com/.default",
        ["smba.trafficmanager.net", "*.teams.microsoft.com"]);

    /// <summary>Uses the keys and authorities of the public cloud; only the hosts of Teams differ.</summary>
    public static Cloud Gcc { get; } = Public with { Name = "Gcc", Hosts = ["*.gcc.teams.microsoft.com"] };

    /// <summary>GCC High and DoD.</summary>
    public static Cloud UsGov { get; } = new(
        "UsGov",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us/"),
        "https://api.botframework.us/.default",
        ["*.teams.microsoft.us"])
    {
        TakesFiles = false,
        WebHost = "gov.teams.microsoft.us",
    };

    /// <summary>Operated by 21Vianet.</summary>
    public static Cloud China { get; } = new(
        "China",
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn",
        new Uri("https://login.partner.microsoftonline.cn/"),
        "https://api.botframework.azure.cn/.default",
        ["*.teams.microsoftonline.cn", "*.botframework.azure.cn"])
    {
        WebHost = "teams.microsoftonline.cn",
    };

    public static IReadOnlyList<Cloud> All { get; } = [Public, Gcc, UsGov, China];

    /// <returns>Null when no cloud has this name.</returns>
    public static Cloud? Find(string name) => All.FirstOrDefault(cloud => cloud.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the cloud that the settings choose, with the addresses that they replace. The options must be valid.</summary>
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
