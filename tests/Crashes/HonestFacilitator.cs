using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.FakeChannel;

namespace Praatplaat.Crashes.Tests;

/// <summary>Looks into the channel whenever the control card asks whether something stands there, and says what is true.</summary>
internal sealed class HonestFacilitator(FakeTeams teams, MortalBots bots, SessionTable table)
{
    public int Asked { get; private set; }

    public async Task WatchAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            foreach (var row in await table.StuckAsync(CancellationToken.None))
                await AnswerAsync(row.RowKey["stuck:".Length..], row.GetString("Post"));
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private async Task AnswerAsync(string item, string? post)
    {
        Asked++;
        var verb = post is not null && IsThere(post) ? "delivery.dismiss" : "delivery.retry";
        var data = new JsonObject { ["session"] = table.Session, ["item"] = item };
        await bots.DeliverAsync(teams.Activities.Execute(teams.Members[0], CardPlace.Chat("1"), verb, data), CancellationToken.None);
    }

    /// <param name="post">By the name under which the bot keeps it.</param>
    private bool IsThere(string post)
    {
        var number = int.TryParse(post.Split('-')[^1], out var round) ? round : 0;
        var form = teams.MessagesIn(teams.Place.ChannelId).FirstOrDefault(message => IsForm(message, number));
        return post.Split('-')[0] switch
        {
            "round" => form is not null,
            "status" => form is not null && teams.MessagesIn(form.ConversationId).Count > 1,
            "opening" => teams.MessagesIn(teams.Place.ChannelId).Any(message => message.Activity.GetRawText().Contains("Nagels", StringComparison.Ordinal)),
            _ => false,
        };
    }

    /// <summary>By its first version: closed, it shows the results.</summary>
    public static bool IsForm(SentMessage message, int round) =>
        Text(message.Versions[0]) is var text && text.Contains("\"verb\":\"answer.submit\"", StringComparison.Ordinal) && text.Contains($"\"round\":{round}", StringComparison.Ordinal);

    private static string Text(JsonElement activity) => activity.GetRawText();
}
