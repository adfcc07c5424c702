using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>The bot is registered under its managed identity, answers where the bot listens, and is in Teams.</summary>
internal static class RegisteredBot
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Demands.Unmet(
                infrastructure,
                "Microsoft.BotService/botServices",
                ("properties.msaAppType", "UserAssignedMSI"), ("properties.disableLocalAuth", "true"))
            .Concat(Demands.Unmet(
                infrastructure,
                "Microsoft.BotService/botServices/channels",
                ("properties.channelName", "MsTeamsChannel"), ("properties.properties.isEnabled", "true")))
            .Concat(infrastructure.ResourcesOf("Microsoft.BotService/botServices").SelectMany(bot => Find(infrastructure, bot)));

    private static IEnumerable<string> Find(Infrastructure infrastructure, Resource bot)
    {
        var endpoint = bot.Word("properties.endpoint") ?? "";
        if (!infrastructure.ResourcesOf("Microsoft.Web/sites").Any(site =>
                Regex.IsMatch(endpoint, $@"^\[format\('https://\{{0}}/api/messages', {OfResource(site.Id)}\.defaultHostName\)]$")))
            yield return $"{bot}: Teams would deliver where the bot does not listen.";
        var identity = bot.Word("properties.msaAppMSIResourceId");
        if (!infrastructure.ResourcesOf("Microsoft.ManagedIdentity/userAssignedIdentities").Any(resource => resource.Id == identity))
            yield return $"{bot}: msaAppMSIResourceId is not the id of the identity.";
        if (!Regex.IsMatch(bot.Word("properties.msaAppId") ?? "", $@"^\[{OfResource(identity ?? "")}\.clientId]$"))
            yield return $"{bot}: msaAppId is not the client id of the identity.";
    }

    /// <summary>A pattern of the expression that asks a resource, with some API version, what Azure gave it.</summary>
    private static string OfResource(string id) => $@"reference\('{Regex.Escape(id)}', '[^']+'\)";
}
