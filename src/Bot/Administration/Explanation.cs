using System.Net.Sockets;
using System.Security.Cryptography;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Storage;
using Praatplaat.Teams.Authentication;

namespace Praatplaat.Bot.Administration;

/// <summary>What went wrong, and what to do about it, in a sentence for an administrator.</summary>
internal static class Explanation
{
    /// <summary>A sentence for each fault, whatever went wrong.</summary>
    public static IEnumerable<string> Sentences(Exception fault) => fault switch
    {
        OptionsValidationException settings => settings.Failures,
        AggregateException many => many.InnerExceptions.SelectMany(Sentences).Distinct(),
        _ => [Of(fault) ?? $"That failed in a way that has no sentence of its own: {fault.GetType().Name}: {Short(fault)}"],
    };

    /// <returns>Null for what nobody has thought of: the exception itself says most.</returns>
    public static string? Of(Exception fault) => fault switch
    {
        OptionsValidationException settings => string.Join(' ', settings.Failures),
        IOException bind when bind.Message.StartsWith("Failed to bind", StringComparison.Ordinal) =>
            $"{bind.Message} Is another program there, perhaps another bot? Stop it, or set another address in ASPNETCORE_URLS or with --urls.",
        SocketException refused => $"The bot can't listen at the address that ASPNETCORE_URLS or --urls gives it: {refused.Message}. Set another one.",
        FormatException address => $"{address.Message} Look at ASPNETCORE_URLS, --urls and the ports that are set.",
        InvalidOperationException setting when setting.Message.StartsWith("Failed to convert", StringComparison.Ordinal) =>
            $"{setting.Message} Set it as the table of settings says.",
        InvalidDataException file => $"{file.Message} {Short(file)}",
        CryptographicException certificate => $"The certificate can't be read: {Short(certificate)} Look at Teams:CertificatePath: PEM with its key, or PFX without a password.",
        PlaybookException or IOException or UnauthorizedAccessException or ArgumentException => fault.Message,
        KeysUnavailableException { InnerException: var cause } => $"The keys with which Teams signs could not be fetched. Let the bot reach that address by https, and look at Teams:Cloud. ({Short(cause)})",
        AuthenticationFailedException nobody when StorageFaults.Sentence(nobody) is null =>
            "Nobody gives the bot a token. Look at the identity of the site, Teams:AppId, Teams:AppType and the credential. "
            + $"({Short(nobody)})",
        AggregateException many => string.Join(' ', many.InnerExceptions.Select(inner => Of(inner) ?? inner.Message).Distinct()),
        _ => StorageFaults.Sentence(fault),
    };

    private static string Short(Exception? fault) => fault?.GetBaseException().Message.Split('\n')[0].Trim() ?? "";
}
