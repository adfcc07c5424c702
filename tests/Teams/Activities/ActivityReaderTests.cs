using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Teams.Tests.Activities;

public sealed class ActivityReaderTests
{
    private static readonly ActivityFactory Activities = new(new Uri("http://127.0.0.1:1/amer/"), new TeamsPlace());
    private static readonly TeamsPerson Anouk = TeamsPerson.Number(0);

    [Fact]
    public void A_reference_to_a_message_holds_everything_needed_to_answer_it()
    {
        var reference = Read(Activities.ChannelMessage(Anouk, "start", rootId: "1").ToJsonString()).ReferenceToReply();
        Assert.Equal("http://127.0.0.1:1/amer/", reference.ServiceUrl);
        Assert.Equal("19:channel0001@thread.tacv2;messageid=1", reference.Conversation.Id);
        Assert.Equal(
            ("channel", new TeamsPlace().TenantId, new TeamsPlace().BotId, "nl-NL"),
            (reference.Conversation.ConversationType, reference.Conversation.TenantId, reference.Bot.Id, reference.Locale));
        Assert.Equal((Anouk.Id, Anouk.Name, Anouk.AadObjectId), (reference.User.Id, reference.User.Name, reference.User.AadObjectId));
    }

    [Fact]
    public void A_byte_order_mark_is_ignored() => Assert.Equal("message", Read("\ufeff" + Message("x")).Type);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_malformed()
    {
        byte[] bytes = [.. "{\"type\":\"typing\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.False(ActivityReader.TryRead(bytes, out _, out var problem));
        Assert.Equal("not UTF-8", problem);
    }

    [Fact]
    public void The_log_of_a_malformed_activity_holds_nothing_of_its_content()
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
        Assert.Equal(expected, JsonElement.Parse(activity.RawValue()!).TextOf("answer"));
    }

    [Theory]
    [InlineData("2024-01-01T10:00:00+02:00")]
    [InlineData("2024-01-01")]
    [InlineData("/Date(1700000000000)/")]
    [InlineData("10:00:00")]
    [InlineData("1e400")]
    public void A_text_that_looks_like_something_else_is_read_unchanged(string typed)
    {
        var message = Activities.PersonalMessage(Anouk with { Name = typed }, typed).ToJsonString();
        var activity = Read(message[..^1] + $",\"value\":{{\"verb\":\"v\",\"answer\":\"{typed}\"}}}}");
        Assert.Equal((typed, typed), (activity.Text, activity.From.Name));
        Assert.Equal($"{{\"verb\":\"v\",\"answer\":\"{typed}\"}}", activity.RawValue());
    }

    [Theory]
    [InlineData("{\"type\":\"message\",/* remark */\"text\":\"x\"}")]
    [InlineData("{'type':'message'}")]
    [InlineData("{\"type\":\"message\",\"value\":NaN}")]
    [InlineData("{\"type\":\"typing\"}{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",}")]
    public void JSON_that_only_a_lenient_reader_accepts_is_malformed(string json) =>
        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out _, out _));

    [Fact]
    public void A_member_name_in_other_case_is_a_different_member()
    {
        var activity =
            Read(Message("x")[..^1] + ",\"ServiceUrl\":\"https://elsewhere.example/\",\"$ref\":\"1\",\"$type\":\"System.Object\"}");
        Assert.Equal("http://127.0.0.1:1/amer/", activity.ServiceUrl);
    }

    private static string Message(string text) => Activities.PersonalMessage(Anouk, text).ToJsonString();

    private static Activity Read(string json)
    {
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out var activity, out var problem), problem);
        return activity;
    }
}
