using Azure;
using Azure.Identity;
using Praatplaat.Storage.Backups;

namespace Praatplaat.Bot.Storage;

/// <summary>Why storage does not do what it is asked, and what to do about it, in a sentence for an administrator.</summary>
internal static class StorageFaults
{
    /// <returns>Null for what is no fault of storage.</returns>
    public static string? Sentence(Exception fault) => fault switch
    {
        BackupException => fault.Message,
        RequestFailedException failed => Refused(failed),
        AuthenticationFailedException nobody when nobody.Message.StartsWith("DefaultAzureCredential", StringComparison.Ordinal) =>
            "Nobody is logged in who could be shown to storage. On your own machine, log in with az login; on the site, look at its "
            + "identity, and at AZURE_CLIENT_ID where it has more than one.",
        AggregateException many when many.InnerExceptions.Select(Sentence).OfType<string>().Distinct().ToList() is [_, ..] sentences =>
            string.Join(' ', sentences),
        OperationCanceledException => "There was no answer in time. Look at the network: DNS, proxy, firewall.",
        _ => null,
    };

    private static string Refused(RequestFailedException fault) => fault switch
    {
        { Status: 409, ErrorCode: "TableBeingDeleted" } =>
            "The tables are being deleted, which takes storage a minute or so. Wait, and do this again.",
        { Status: 403, ErrorCode: "AuthenticationFailed" } =>
            "Storage does not take the key (AuthenticationFailed). Copy the connection string again, as the portal shows it under Access "
            + "keys, and look at the clock of this machine.",
        { Status: 403, ErrorCode: null or "" or "AuthorizationFailure" } =>
            "Storage lets nobody in from here with what was shown. Look at the key in Storage:ConnectionString, and at the firewall of the "
            + "storage account.",
        { Status: 403 } =>
            $"Storage refuses the bot ({fault.ErrorCode}). Give its identity the role Storage Table Data Contributor on the storage account "
            + "(for a backup, Storage Table Data Reader is enough); a new role takes up to ten minutes.",
        { Status: 401 } =>
            $"Storage does not know who asks ({fault.ErrorCode}). Look at the identity of the site, and at AZURE_CLIENT_ID where it has "
            + "more than one.",
        { Status: 404 } => $"At this address is no table storage ({fault.ErrorCode}). Look at Storage:TableEndpoint.",
        _ =>
            $"Storage can't be reached or does not answer as it should (status {fault.Status}). Look at Storage:TableEndpoint, DNS and the "
            + $"firewall of the storage account. ({fault.GetBaseException().Message.Split('\n')[0].Trim()})",
    };
}
