using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>A press on a button of a card, as the activity that Teams sends.</summary>
/// <remarks>Source: Adaptive Cards, "Universal Action Model: adaptiveCard/action invoke activity".</remarks>
/// <param name="By">The person who presses.</param>
/// <param name="On">The post with the card.</param>
/// <param name="Verb">The verb of the button.</param>
/// <param name="Data">The data of the button, merged with the inputs.</param>
internal sealed record CardPress(TeamMember By, Post On, string Verb, JsonObject Data)
{
    private bool IsInChannel => On.ConversationId.StartsWith(DutchTeam.ChannelId, StringComparison.Ordinal);

    /// <param name="id">The id of this one activity.</param>
    /// <param name="serviceUrl">The connector that the bot replies to.</param>
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

/// <summary>Sends presses to the endpoint of the bot, as Teams does.</summary>
/// <param name="http">A client with the address of the bot.</param>
/// <param name="serviceUrl">The connector of the Playground.</param>
internal sealed class BotClient(HttpClient http, Uri serviceUrl, TimeProvider time)
{
    /// <exception cref="HttpRequestException">The bot is not there, or did not answer with a success.</exception>
    public async Task SendAsync(CardPress press, CancellationToken cancellationToken)
    {
        var activity = press.ToActivity(NextId(press.By), serviceUrl);
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("api/messages", UriKind.Relative), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private string NextId(TeamMember by) => string.Create(CultureInfo.InvariantCulture, $"f:{time.GetUtcNow().Ticks}-{by.AadObjectId}");
}
