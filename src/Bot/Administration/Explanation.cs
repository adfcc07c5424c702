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
    /// <returns>Null for what nobody has thought of: the exception itself says most.</returns>
    public static string? Of(Exception fault) => fault switch
    {
        OptionsValidationException settings => string.Join(' ', settings.Failures),
        BackupException or PlaybookException or IOException or UnauthorizedAccessException or ArgumentException => fault.Message,
        KeysUnavailableException { InnerException: var cause } => $"The keys with which Teams signs could not be fetched. Let the bot reach that address by https, and look at Teams:Cloud. ({Short(cause)})",
        RequestFailedException { Status: 403 } refused => $"Storage refuses the bot ({refused.ErrorCode}). Give its identity the role Storage Table Data Contributor on the storage account; a new role takes up to ten minutes.",
        RequestFailedException { Status: 401 } unknown => $"Storage does not know who asks ({unknown.ErrorCode}). Look at the identity of the site, and at AZURE_CLIENT_ID where it has more than one.",
        RequestFailedException { Status: 404 } gone => $"At this address is no table storage ({gone.ErrorCode}). Look at Storage:TableEndpoint.",
        RequestFailedException failed => $"Storage can't be reached or does not answer as it should (status {failed.Status}). Look at Storage:TableEndpoint, DNS and the firewall of the storage account. ({Short(failed)})",
        AuthenticationFailedException nobody => $"Nobody gives the bot a token. Look at the identity of the site, Teams:AppId, Teams:AppType and the credential. ({Short(nobody)})",
        AggregateException many => string.Join(' ', many.InnerExceptions.Select(inner => Of(inner) ?? inner.Message).Distinct()),
        OperationCanceledException => "There was no answer within half a minute. Look at the network: DNS, proxy, firewall.",
        _ => null,
    };

    private static string Short(Exception? fault) => fault?.GetBaseException().Message.Split('\n')[0].Trim() ?? "";
}
