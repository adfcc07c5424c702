using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>The bot is registered under its managed identity, answers where the bot listens, and is in Teams.</summary>
internal static class RegisteredBot
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        Demands.Unmet(infrastructure, "Microsoft.BotService/botServices", ("properties.msaAppType", "UserAssignedMSI"), ("properties.disableLocalAuth", "true"), ("location", "global"))
            .Concat(Demands.Unmet(
                infrastructure, "Microsoft.BotService/botServices/channels", ("name", "MsTeamsChannel"), ("properties.channelName", "MsTeamsChannel"), ("properties.properties.isEnabled", "true")))
            .Concat(infrastructure.ResourcesOf("Microsoft.BotService/botServices").SelectMany(found => Find(found.File, found.Resource)));

    private static IEnumerable<string> Find(BicepFile file, Declaration.Resource bot)
    {
        if (file.At(bot.Value, "properties.endpoint") is not Expression.Template { Parts: [Expression.Literal { Value: "https://" }, _, Expression.Literal { Value: "/api/messages" }] })
            yield return $"{file.Line(bot.At)}: Teams would deliver where the bot does not listen.";
        foreach (var (property, member) in new[] { ("msaAppId", "clientId"), ("msaAppMSIResourceId", "id") })
            if (file.At(bot.Value, $"properties.{property}") is not Expression.Member found || found.Name != member)
                yield return $"{file.Line(bot.At)}: {property} is not the {member} of the identity.";
    }
}
