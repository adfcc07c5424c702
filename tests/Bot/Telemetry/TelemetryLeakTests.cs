using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>Metrics and spans go to whoever runs the servers: nothing that people are or wrote is among them.</summary>
public sealed class TelemetryLeakTests
{
    private const string Marker = "zebrapad";

    [Fact]
    public async Task A_whole_session_tells_no_name_no_text_no_person_no_place_and_no_address()
    {
        await using var play = await SessionPlay.BeginAsync(4);
        using var heard = new Heard(play.Bot);
        await PlayOutAsync(play);
        var texts = heard.Texts.Distinct().ToList();

        Assert.True(texts.Count > 40, $"Hardly anything was heard: {string.Join(", ", texts)}");
        Assert.All(Secrets(play), secret => Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(play.Session, texts);
        Assert.DoesNotContain(heard.MetricTags, text => text.Contains(play.Session, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.InRange(text.Length, 0, 60));
    }

    private static async Task PlayOutAsync(SessionPlay play)
    {
        await play.StartAsync(new JsonObject { ["title"] = Marker });
        var form = await play.OpenAsync(1);
        await play.AnswerAllAsync(form, member => $"{Marker} {member.Name}");
        await play.PressAsync(play.Members[1], form, Verbs.AnswerMine);
        await play.SayAsync(play.Members[1], Marker);
        await play.TellAsync(play.Members[2], $"{Marker} {play.Members[3].Name}");
        await play.PressAsync(play.Members[1], form, form.Card.Button(Verbs.AnswerSubmit) with { Verb = Marker });
        var strange = play.Teams.Activities.PersonalMessage(play.Members[1], Marker);
        strange["type"] = Marker;
        await play.DeliverAsync(strange);
        play.Teams.Inject(Fault.CutAfter(), ConnectorCall.Update);
        play.Teams.Inject(Fault.Answer(400, Marker, subCode: Marker), call => call.ConversationId == TeamsPlace.PersonalConversation(play.Members[3]));
        await play.CloseAsync(1);
        play.Teams.SetReachable(play.Members[2], false);
        await play.AskActionsAsync();
        var ask = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        await play.PressAsync(play.Members[1], ask, Verbs.ActionsSubmit, new JsonObject { ["action1"] = Marker });
        await play.FinishAsync();
        await play.SeeAsync(card => card.Says("Bedankt voor het meedoen."));
        await play.QuietAsync();
    }

    private static IEnumerable<string> Secrets(SessionPlay play) =>
    [
        Marker,
        .. play.Members.SelectMany(member => new[] { member.Name, member.Name.Split(' ')[0], member.Id, member.AadObjectId!, member.Email!, TeamsPlace.PersonalConversation(member) }),
        play.Teams.Place.TenantId,
        play.Teams.Place.TeamId,
        play.Teams.Place.ChannelId,
        play.Teams.Place.TeamName,
        play.Teams.Place.BotId,
        ";messageid=",
        "29:",
        "http://",
        "127.0.0.1",
        "Bearer",
        play.Bot.Storage.Split("AccountKey=")[1].Split(';')[0],
    ];
}
