using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>Activities of this Teams as if they came from another place: what somebody sends who copied an id.</summary>
internal static class Elsewhere
{
    public const string OtherChannel = "19:channel0002@thread.tacv2";
    public const string ThirdChannel = "19:channel0003@thread.tacv2";
    public const string OtherTenant = "cccccccc-0000-4000-8000-000000000003";
    public const string GroupChat = "19:groupchat0001@thread.v2";

    /// <summary>Of another team.</summary>
    public static JsonObject FromChannel(this JsonObject activity, string channel)
    {
        activity["conversation"]!["id"] = $"{channel};messageid={(string)activity["id"]!}";
        activity["channelData"]!["channel"]!["id"] = channel;
        activity["channelData"]!["team"]!["id"] = $"{channel}-team";
        return activity;
    }

    public static JsonObject FromTenant(this JsonObject activity, string tenant)
    {
        activity["conversation"]!["tenantId"] = tenant;
        activity["channelData"]!["tenant"]!["id"] = tenant;
        return activity;
    }

    public static JsonObject FromGroupChat(this JsonObject activity)
    {
        activity["conversation"]!["id"] = GroupChat;
        activity["conversation"]!["conversationType"] = "groupChat";
        return activity;
    }

    /// <summary>Another bot, which claims to be somebody.</summary>
    public static TeamsPerson AsBot(this TeamsPerson person) => person with { Id = "28:dddddddd-0000-4000-8000-000000000004" };
}
