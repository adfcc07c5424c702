namespace Praatplaat.Storage.Tables;

/// <summary>A class and not a record: nothing here may ever print the key.</summary>
internal sealed class TableConnectionString
{
    // Public and the same in every Azurite: "Use the Azurite emulator for local Azure Storage development".
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> settings;

    private TableConnectionString(string text)
    {
        settings = text
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last()[1], StringComparer.OrdinalIgnoreCase);
        var development = settings.GetValueOrDefault("UseDevelopmentStorage") is "true" or "True";
        AccountName = development ? DevelopmentAccount : Required("AccountName");
        AccountKey = Key(development ? DevelopmentKey : Required("AccountKey"));
        TableEndpoint = development ? new($"http://127.0.0.1:10002/{DevelopmentAccount}") : Endpoint();
    }

    public string AccountName { get; }

    public byte[] AccountKey { get; }

    public Uri TableEndpoint { get; }

    /// <exception cref="ArgumentException">Says what to set, and never what was set.</exception>
    public static TableConnectionString Parse(string text) => new(text);

    private Uri Endpoint()
    {
        var text = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{AccountName}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "https" or "http"
            ? endpoint
            : throw Wrong("TableEndpoint, or DefaultEndpointsProtocol and EndpointSuffix, make no http(s) address");
    }

    private string Required(string name) =>
        settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw Wrong($"{name} is missing");

    private static byte[] Key(string text)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length)
            ? key[..length]
            : throw Wrong("AccountKey is not base64; it may have been cut off");
    }

    private static ArgumentException Wrong(string what) => new(
        $"The storage connection string is wrong: {what}. Set UseDevelopmentStorage=true for Azurite on its own port, or "
        + "DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net as the portal shows it "
        + "under Access keys, with TableEndpoint=… for an address of its own. For a managed identity give the table endpoint instead.");
}
