using System.Text.Json.Nodes;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>A press on a button, in the shape in which Teams delivers it.</summary>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: adaptiveCard/action invoke activity".</remarks>
/// <param name="On">The post with the card.</param>
/// <param name="Data">What the button carries, with the inputs laid over it.</param>
internal sealed record CardPress(TeamMember By, Post On, string Verb, JsonObject Data)
{
    private bool IsInChannel => On.ConversationId.StartsWith(DutchTeam.ChannelId, StringComparison.Ordinal);

    /// <param name="id">Of this one activity.</param>
    /// <param name="serviceUrl">Where the bot is to answer.</param>
    public JsonObject ToActivity(string id, Uri serviceUrl) => new()
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl.AbsoluteUri,
        ["locale"] = "nl-NL",
        ["from"] = new JsonObject { ["id"] = By.Id, ["name"] = By.Name, ["aadObjectId"] = By.AadObjectId },
        ["recipient"] = new JsonObject { ["id"] = DutchTeam.BotId, ["name"] = DutchTeam.BotName },
        ["conversation"] = Conversation(),
        ["channelData"] = ChannelData(),
        ["replyToId"] = On.ActivityId,
        ["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = Verb, ["verb"] = Verb, ["data"] = Data.DeepClone() },
            ["trigger"] = "manual",
        },
    };

    private JsonObject Conversation()
    {
        var conversation = new JsonObject { ["id"] = On.ConversationId, ["tenantId"] = DutchTeam.TenantId };
        conversation["conversationType"] = IsInChannel ? "channel" : "personal";
        if (IsInChannel)
            conversation["isGroup"] = true;
        return conversation;
    }

    private JsonObject ChannelData()
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DutchTeam.TenantId } };
        if (IsInChannel)
        {
            data["team"] = new JsonObject { ["id"] = DutchTeam.TeamId, ["name"] = DutchTeam.Name };
            data["channel"] = new JsonObject { ["id"] = DutchTeam.ChannelId, ["name"] = DutchTeam.ChannelName };
        }

        return data;
    }
}
