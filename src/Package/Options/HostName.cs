namespace Praatplaat.Package.Options;

/// <summary>Where the bot listens, such as <c>praatplaat.voorbeeldgemeente.nl</c>: no scheme, no port, no path.</summary>
internal readonly record struct HostName(string Value)
{
    /// <returns>Null for what is no name in the DNS: an address, a wildcard, one word.</returns>
    public static HostName? Parse(string text) =>
        Uri.CheckHostName(text) == UriHostNameType.Dns && text.Trim('.') == text && text.Contains('.') && text.All(char.IsAscii)
            ? new HostName(text.ToLowerInvariant())
            : null;

    public Uri Site => new($"https://{Value}/");

    /// <summary>What the Azure Bot has to know.</summary>
    public Uri MessagingEndpoint => new(Site, "api/messages");

    public override string ToString() => Value;
}
