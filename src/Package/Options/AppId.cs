namespace Praatplaat.Package.Options;

/// <summary>Of the bot, and of the Teams app: they are one. Of a managed identity it is the client id.</summary>
internal readonly record struct AppId(Guid Value)
{
    /// <returns>Null for what is not a GUID with hyphens, or is all zeros.</returns>
    public static AppId? Parse(string text) =>
        Guid.TryParseExact(text, "D", out var value) && value != Guid.Empty ? new AppId(value) : null;

    public override string ToString() => Value.ToString("D");
}
