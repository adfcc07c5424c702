using System.Net.Sockets;
using System.Security.Cryptography;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Storage.Backups;
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
        BackupException or PlaybookException or IOException or UnauthorizedAccessException or ArgumentException => fault.Message,
        KeysUnavailableException { InnerException: var cause } => $"The keys with which Teams signs could not be fetched. Let the bot reach that address by https, and look at Teams:Cloud. ({Short(cause)})",
        RequestFailedException { Status: 409, ErrorCode: "TableBeingDeleted" } => "The tables are being deleted, which takes storage a minute or so. Wait, and do this again.",
        RequestFailedException { Status: 403, ErrorCode: "AuthenticationFailed" } => "Storage does not take the key (AuthenticationFailed). Copy the connection string again, as the portal shows it under Access keys, and look at the clock of this machine.",
        RequestFailedException { Status: 403, ErrorCode: null or "" or "AuthorizationFailure" } => "Storage lets nobody in from here with what was shown. Look at the key in Storage:ConnectionString, and at the firewall of the storage account.",
        RequestFailedException { Status: 403 } refused => $"Storage refuses the bot ({refused.ErrorCode}). Give its identity the role Storage Table Data Contributor on the storage account (for a backup, Storage Table Data Reader is enough); a new role takes up to ten minutes.",
        RequestFailedException { Status: 401 } unknown => $"Storage does not know who asks ({unknown.ErrorCode}). Look at the identity of the site, and at AZURE_CLIENT_ID where it has more than one.",
        RequestFailedException { Status: 404 } gone => $"At this address is no table storage ({gone.ErrorCode}). Look at Storage:TableEndpoint.",
        RequestFailedException failed => $"Storage can't be reached or does not answer as it should (status {failed.Status}). Look at Storage:TableEndpoint, DNS and the firewall of the storage account. ({Short(failed)})",
        AuthenticationFailedException nobody when nobody.Message.StartsWith("DefaultAzureCredential", StringComparison.Ordinal) =>
            "Nobody is logged in who could be shown to storage. On your own machine, log in with az login; on the site, look at its identity, and at AZURE_CLIENT_ID where it has more than one.",
        AuthenticationFailedException nobody => $"Nobody gives the bot a token. Look at the identity of the site, Teams:AppId, Teams:AppType and the credential. ({Short(nobody)})",
        AggregateException many => string.Join(' ', many.InnerExceptions.Select(inner => Of(inner) ?? inner.Message).Distinct()),
        OperationCanceledException => "There was no answer within half a minute. Look at the network: DNS, proxy, firewall.",
        _ => null,
    };

    private static string Short(Exception? fault) => fault?.GetBaseException().Message.Split('\n')[0].Trim() ?? "";
}
