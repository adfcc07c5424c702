namespace Praatplaat.Package.Options;

/// <param name="Out">The path of the zip.</param>
/// <param name="IsForTrying">True where an address of the developer is the bot's own, which shows no page.</param>
internal sealed record PackageOptions(AppId AppId, HostName Host, Developer Developer, string Out, bool IsForTrying);
