namespace Praatplaat.Package;

/// <summary>What somebody asked for on the command line.</summary>
/// <param name="Out">The path of the zip.</param>
internal sealed record PackageOptions(AppId AppId, HostName Host, Developer Developer, string Out)
{
    public const string Usage = """
        dotnet run --project src/Package -- --app-id <guid> --host <naam / name>

          --app-id <guid>      app-id van de bot: client-id van de beheerde identiteit / app id of the bot: client id of the managed identity
          --host <name>        waar de bot bereikbaar is, zonder https:// / where the bot can be reached, without https://
          --developer <name>   wie de app aanbiedt, hooguit 32 tekens / who offers the app, 32 characters at most
          --website <https>    pagina over de app; anders /terms van de bot / page about the app; otherwise /terms of the bot
          --privacy <https>    privacyverklaring; anders /privacy van de bot / privacy statement; otherwise /privacy of the bot
          --terms <https>      gebruiksvoorwaarden; anders /terms van de bot / terms of use; otherwise /terms of the bot
          --out <file>         het zipbestand / the zip; artifacts/praatplaat-<version>.zip
        """;

    private static readonly string[] Flags = ["--app-id", "--host", "--developer", "--website", "--privacy", "--terms", "--out"];

    /// <summary>Reads what was typed. Each value comes after its flag, each flag at most once.</summary>
    /// <returns>Neither where help was asked for.</returns>
    public static (PackageOptions? Options, Problem? Problem) Read(IReadOnlyList<string> arguments)
    {
        if (arguments is ["--help"] or ["-h"])
            return (null, null);
        var values = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var flag = arguments[i];
            if (!Flags.Contains(flag))
                return (null, OptionProblems.Unknown(flag));
            var value = arguments.ElementAtOrDefault(i + 1);
            if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal))
                return (null, OptionProblems.WithoutValue(flag));
            if (!values.TryAdd(flag, value.Trim()))
                return (null, OptionProblems.Twice(flag));
        }

        return Make(values);
    }

    private static (PackageOptions? Options, Problem? Problem) Make(Dictionary<string, string> values)
    {
        if (AppId.Parse(values.GetValueOrDefault("--app-id", "")) is not { } appId)
            return (null, OptionProblems.AppId);
        if (HostName.Parse(values.GetValueOrDefault("--host", "")) is not { } host)
            return (null, OptionProblems.Host);

        (string Flag, Uri Own)[] addresses = [("--website", host.Terms), ("--privacy", host.Privacy), ("--terms", host.Terms)];
        var pages = addresses.Select(address => values.TryGetValue(address.Flag, out var typed) ? Page(typed) : address.Own).ToArray();
        if (Array.IndexOf(pages, null) is var wrong and >= 0)
            return (null, OptionProblems.Address(addresses[wrong].Flag));

        var developer = new Developer(values.GetValueOrDefault("--developer", Developer.DefaultName), pages[0]!, pages[1]!, pages[2]!);
        var path = values.GetValueOrDefault("--out", Path.Combine("artifacts", $"praatplaat-{AppPackage.Version}.zip"));
        return (new PackageOptions(appId, host, developer, path), null);
    }

    private static Uri? Page(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps ? page : null;
}

/// <summary>The id of the bot and of the Teams app, which are one. For a managed identity it is the client id.</summary>
internal readonly record struct AppId(Guid Value)
{
    /// <returns>Null for what is not a GUID with hyphens, or is all zeros.</returns>
    public static AppId? Parse(string text) =>
        Guid.TryParseExact(text, "D", out var value) && value != Guid.Empty ? new AppId(value) : null;

    public override string ToString() => Value.ToString("D");
}

/// <summary>Where the bot listens, such as <c>praatplaat.voorbeeldgemeente.nl</c>: no scheme, no port, no path.</summary>
internal readonly record struct HostName(string Value)
{
    /// <returns>Null for what is no name in the DNS: an address, a wildcard, one word.</returns>
    public static HostName? Parse(string text) =>
        Uri.CheckHostName(text) == UriHostNameType.Dns && text.Trim('.') == text && text.Contains('.') && text.All(char.IsAscii)
            ? new HostName(text.ToLowerInvariant())
            : null;

    /// <summary>What the Azure Bot has to know.</summary>
    public Uri MessagingEndpoint => At("api/messages");

    /// <summary>A page that the bot serves itself.</summary>
    public Uri Privacy => At("privacy");

    /// <summary>The same; it also says what the app is for, and whom to ask.</summary>
    public Uri Terms => At("terms");

    public override string ToString() => Value;

    private Uri At(string path) => new($"https://{Value}/{path}");
}

/// <summary>Who offers the app, as Teams shows it: the municipality, not the programmers.</summary>
internal sealed record Developer(string Name, Uri Website, Uri Privacy, Uri Terms)
{
    public const string DefaultName = "Praatplaat";
}

internal static class OptionProblems
{
    public static readonly Problem AppId = new(
        "Geef met --app-id de app-id van de bot: de client-id van de beheerde identiteit, zoals 4a5d1c7e-0b62-4f0e-9d27-6c1f8e3b2a90.",
        "Give the app id of the bot with --app-id: the client id of the managed identity, such as 4a5d1c7e-0b62-4f0e-9d27-6c1f8e3b2a90.");

    public static readonly Problem Host = new(
        "Geef met --host de naam waarop de bot bereikbaar is, zonder https:// en zonder pad, zoals praatplaat.voorbeeldgemeente.nl.",
        "Give the name at which the bot can be reached with --host, without https:// and without a path, "
        + "such as praatplaat.voorbeeldgemeente.nl.");

    public static Problem Address(string flag) => new(
        $"Geef bij {flag} een volledig adres dat met https:// begint.",
        $"Give a whole address that begins with https:// after {flag}.");

    public static Problem Unknown(string flag) => new(
        $"Ik ken '{flag}' niet. Met --help ziet u wat er kan; zet een naam met spaties tussen aanhalingstekens.",
        $"I do not know '{flag}'. Use --help to see what there is; put a name with spaces between quotes.");

    public static Problem WithoutValue(string flag) => new(
        $"Geef na {flag} een waarde. Met --help ziet u welke.",
        $"Give a value after {flag}. Use --help to see which.");

    public static Problem Twice(string flag) => new(
        $"{flag} staat er twee keer: laat er een weg.",
        $"{flag} is there twice: leave one out.");
}
