using System.Text.Json.Nodes;
using Praatplaat.Local.Municipality;

namespace Praatplaat.Local.Processes;

/// <summary>The settings file of the Playground. It is YAML, of which JSON is a part, so that no name needs escaping of our own.</summary>
internal static class PlaygroundSettings
{
    public const string FileName = ".m365agentsplayground.yml";

    public static string Write() => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = DutchTeam.TenantId,
        ["bot"] = Named(DutchTeam.BotId, DutchTeam.BotName),
        ["currentUser"] = Person(DutchTeam.Facilitator),
        ["users"] = new JsonArray([.. DutchTeam.Colleagues.Select(Person)]),
        ["personalChat"] = new JsonObject { ["id"] = DutchTeam.PersonalChatId },
        ["groupChat"] = Named(DutchTeam.GroupChatId, "Groepschat"),
        ["team"] = new JsonObject
        {
            ["id"] = DutchTeam.TeamId,
            ["name"] = DutchTeam.Name,
            ["aadGroupId"] = DutchTeam.GroupId,
            ["channels"] = new JsonArray(Named(DutchTeam.ChannelId, DutchTeam.ChannelName)),
        },
    }.ToJsonString();

    private static JsonObject Named(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static JsonNode Person(TeamMember member) => new JsonObject
    {
        ["id"] = member.Id,
        ["name"] = member.Name,
        // The Playground's own spelling.
        ["userPrincipleName"] = member.Email,
        ["aadObjectId"] = member.AadObjectId,
        ["givenName"] = member.GivenName,
        ["surname"] = member.Surname,
        ["email"] = member.Email,
    };
}
