namespace Praatplaat.Package.Options;

/// <summary>Reads what was typed. Each value comes after its flag, each flag at most once.</summary>
internal static class OptionsReader
{
    private static readonly string[] Flags = ["--app-id", "--host", "--developer", "--website", "--privacy", "--terms", "--out"];

    /// <returns>Neither where help was asked for.</returns>
    public static (PackageOptions? Options, Problem? Problem) Read(IReadOnlyList<string> arguments)
    {
        if (arguments is ["--help"] or ["-h"])
            return (null, null);
        var values = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!Flags.Contains(arguments[i]))
                return (null, OptionProblems.Unknown(arguments[i]));
            if (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(arguments[i + 1]))
                return (null, OptionProblems.WithoutValue(arguments[i]));
            if (!values.TryAdd(arguments[i], arguments[i + 1].Trim()))
                return (null, OptionProblems.Twice(arguments[i]));
        }

        return Make(values);
    }

    private static (PackageOptions? Options, Problem? Problem) Make(Dictionary<string, string> values)
    {
        if (AppId.Parse(values.GetValueOrDefault("--app-id", "")) is not { } appId)
            return (null, OptionProblems.AppId);
        if (HostName.Parse(values.GetValueOrDefault("--host", "")) is not { } host)
            return (null, OptionProblems.Host);

        string[] addresses = ["--website", "--privacy", "--terms"];
        var pages = addresses.Select(flag => values.TryGetValue(flag, out var typed) ? Page(typed) : host.Site).ToArray();
        if (Array.IndexOf(pages, null) is var wrong and >= 0)
            return (null, OptionProblems.Address(addresses[wrong]));

        var developer = new Developer(values.GetValueOrDefault("--developer", Developer.DefaultName), pages[0]!, pages[1]!, pages[2]!);
        var path = values.GetValueOrDefault("--out", Path.Combine("artifacts", $"praatplaat-{AppVersion.Text}.zip"));
        return (new PackageOptions(appId, host, developer, path, !addresses.All(values.ContainsKey)), null);
    }

    private static Uri? Page(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps ? page : null;
}
