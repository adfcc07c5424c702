using Praatplaat.FakeChannel.Tokens;

namespace Praatplaat.Doubles;

/// <summary>The registration of the bot with the fake Teams.</summary>
internal static class Registration
{
    public const string AppId = "bbbbbbbb-0000-4000-8000-000000000002";
    public const string TenantId = "aaaaaaaa-0000-4000-8000-000000000001";

    public static string[] Settings(KeyServer keys) =>
        ["--Teams:AppId", AppId, "--Teams:TenantId", TenantId, "--Teams:OpenIdMetadata", $"{keys.Metadata}"];
}
