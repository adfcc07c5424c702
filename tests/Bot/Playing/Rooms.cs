using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>A team of which only some are in the channel.</summary>
internal static class Rooms
{
    /// <param name="type">As Teams names it.</param>
    /// <param name="team">How many are in the team.</param>
    /// <param name="inChannel">How many of them are in the channel: the first.</param>
    public static async Task<SessionPlay> BeginAsync(string? type, int team, int inChannel, params string[] settings)
    {
        var play = await SessionPlay.BeginInAsync(new TeamsPlace { ChannelType = type }, team, settings: settings);
        play.Teams.ChannelMembers = [.. play.Teams.Members.Take(inChannel)];
        return play;
    }

    /// <summary>Changes the place in the state, past the bot.</summary>
    public static async Task RewriteAsync(this SessionPlay play, Action<JsonObject> place)
    {
        var table = play.Tables.GetTableClient("sessions");
        var row = (await play.RowsAsync("session")).Single();
        var state = JsonNode.Parse(row.GetString("State")!)!.AsObject();
        place(state["Place"]!.AsObject());
        row["State"] = state.ToJsonString();
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
    }

    /// <summary>What Teams tells of the channel where it has members of its own, instead of the team.</summary>
    public static JsonObject OfChannel(this JsonObject activity)
    {
        var told = activity["channelData"]!;
        activity["conversation"]!["id"] = (string)told["channel"]!["id"]!;
        told["eventType"] = ((string)told["eventType"]!).Replace("team", "channel", StringComparison.Ordinal);
        return activity;
    }

    public static async Task<IEnumerable<string?>> RosterAsync(this SessionPlay play) =>
        (await play.RowsAsync("member:")).Select(row => row.GetString("Name")).Order();

    public static IEnumerable<string?> Names(this IEnumerable<TeamsPerson> people) => people.Select(person => person.Name).Order();
}
