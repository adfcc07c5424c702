using System.Text;
using System.Text.Json;
using Praatplaat.Bot.Teams;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class ActivityReaderTests
{
    private static readonly ActivityFactory Activities = new(new Uri("http://127.0.0.1:1/amer/"), new TeamsPlace());
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    [Fact]
    public void A_reference_to_a_message_holds_all_to_answer_it()
    {
        var reference = ConversationReference.Of(Read(Activities.ChannelMessage(Anouk, "start", rootId: "1").ToJsonString()));
        Assert.Equal(new Uri("http://127.0.0.1:1/amer/"), reference.ServiceUrl);
        Assert.Equal("19:channel0001@thread.tacv2;messageid=1", reference.ConversationId);
        Assert.Equal(("channel", new TeamsPlace().TenantId, new TeamsPlace().BotId, "nl-NL"), (reference.ConversationType, reference.TenantId, reference.BotId, reference.Locale));
        Assert.Equal(new ChannelAccount(Anouk.Id, Anouk.Name, Anouk.AadObjectId), reference.User);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal("message", Read("\ufeff" + Message("x")).Type);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_malformed()
    {
        byte[] bytes = [.. "{\"type\":\"typing\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.False(ActivityReader.TryRead(bytes, out _, out var problem));
        Assert.Equal("not UTF-8", problem);
    }

    [Fact]
    public void What_is_logged_of_a_malformed_activity_holds_nothing_of_it()
    {
        Assert.False(ActivityReader.TryRead("{\"type\":\"message\",\"from\":\"Anouk zei iets\"}"u8.ToArray(), out _, out var problem));
        Assert.DoesNotContain("Anouk", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\ud83d\ude00", "😀")]
    [InlineData(@"\uD83D\uDE00\uD83D\uDE00", "😀😀")]
    [InlineData(@"klaar \ud83d", "klaar \ufffd")]
    [InlineData(@"\ude00 klaar", "\ufffd klaar")]
    [InlineData(@"\ud83d\ud83d\ude00", "\ufffd😀")]
    [InlineData(@"\ud83d\n", "\ufffd\n")]
    [InlineData(@"\\ud83d", @"\ud83d")]
    [InlineData(@"\\\ud83d", "\\\ufffd")]
    [InlineData(@"\u00e9\""", "é\"")]
    public void Half_an_emoji_does_not_break_the_text_it_is_in(string json, string expected)
    {
        var activity = Read(Message("x")[..^1] + $",\"value\":{{\"verb\":\"v\",\"answer\":\"{json}\"}}}}");
        Assert.Equal(expected, activity.Value!.Value.TextOf("answer"));
    }

    [Fact]
    public void Dutch_goes_out_unescaped()
    {
        var card = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["text"] = "Eén ‘plaat’ & <één> idee" });
        var json = JsonSerializer.Serialize(CardActivity.Create(card, "Samenvatting: één"), TeamsJson.Wire.Activity);
        Assert.Equal("""{"type":"message","summary":"Samenvatting: één","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"text":"Eén ‘plaat’ & <één> idee"}}]}""", json);
    }

    [Fact]
    public void A_mention_goes_out_as_it_comes_in()
    {
        var activity = new Activity { Type = "message", Entities = [new Mention(new ChannelAccount("29:1", "Anouk"), "<at>Anouk</at>")] };
        var json = JsonSerializer.Serialize(activity, TeamsJson.Wire.Activity);
        Assert.Equal("""{"type":"message","entities":[{"mentioned":{"id":"29:1","name":"Anouk"},"text":"<at>Anouk</at>","type":"mention"}]}""", json);
        Assert.Equal(activity.Entities, JsonSerializer.Deserialize(json, TeamsJson.Wire.Activity)!.Entities);
    }

    private static string Message(string text) => Activities.PersonalMessage(Anouk, text).ToJsonString();

    private static Activity Read(string json)
    {
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out var activity, out var problem), problem);
        return activity;
    }
}
