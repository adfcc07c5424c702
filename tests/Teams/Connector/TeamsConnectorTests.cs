using System.Text;
using Microsoft.Bot.Schema;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class ConnectorClientTests : ConnectorFixture
{
    [Fact]
    public async Task A_card_is_sent_alone_with_a_summary()
    {
        var sent = await Send();
        var message = Teams.Message(sent!)!;
        Assert.Equal(["type", "summary", "attachments"], message.Activity.EnumerateObject().Select(member => member.Name));
        Assert.Equal("AdaptiveCard", message.Card!.Value.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/amer/")]
    [InlineData("/amer")]
    [InlineData("/amer//")]
    public async Task Ids_are_percent_encoded_after_exactly_one_slash(string path)
    {
        await Connector.SendAsync(Line with { ServiceUrl = new Uri(Teams.ServiceUrl, path) }, "19:abc@thread.tacv2;messageid=1/2 3", Card, Cancelled);
        Assert.Equal("/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1%2F2%203/activities", Assert.Single(Teams.Calls).RawTarget);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public Task An_id_that_would_change_the_path_is_not_called(string id) => Assert.ThrowsAsync<ArgumentException>(() => Send(id));

    [Fact]
    public async Task An_update_replaces_the_message_and_names_it()
    {
        var sent = await Send();
        await Update(sent!);
        var message = Teams.Message(sent!)!;
        Assert.Equal(2, message.Versions.Count);
        Assert.Equal(sent, message.Activity.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_chat_is_made_once_for_each_person()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        var chats = new List<string>();
        foreach (var member in Teams.Members.Append(Teams.Members[0]))
            chats.Add(await Connector.CreatePersonalAsync(Line, Teams.Place.BotId, member.Id, Cancelled));

        Assert.Equal([.. Teams.Members.Append(Teams.Members[0]).Select(TeamsPlace.PersonalConversation)], chats);
        Assert.False(Teams.Calls[0].Body!.Value.GetProperty("isGroup").GetBoolean());
    }

    [Fact]
    public async Task Who_has_not_installed_the_bot_can_not_be_reached()
    {
        Teams.Members = TeamsPerson.Numbers(1);
        Teams.SetReachable(Teams.Members[0], false);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Connector.CreatePersonalAsync(Line, Teams.Place.BotId, Teams.Members[0].Id, Cancelled));
        Assert.Equal((ConnectorFailure.NotReachable, "ForbiddenOperationException"), (failure.Failure, failure.Code));
    }

    [Theory]
    [InlineData(Channel)]
    [InlineData(Channel + ";messageid=5")]
    public async Task A_thread_begins_with_its_root_post(string channelId)
    {
        var thread = await Connector.CreateThreadAsync(Line, channelId, Card, Cancelled);
        Assert.Equal(ConversationId.Thread(Channel, thread.ActivityId), thread.ConversationId);
        Assert.NotNull(Teams.LatestCard(thread.ActivityId));
        Assert.Equal(Channel, Assert.Single(Teams.Calls).Body!.Value.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page_to_the_end()
    {
        Teams.Members = TeamsPerson.Numbers(43);
        Teams.PageSizeCap = 10;
        var members = await Connector.PagedMembersAsync(Line, Channel, Cancelled).ToListAsync(Cancelled);

        Assert.Equal(Teams.Members.Select(m => (m.Id, m.AadObjectId)), members.Select(m => (m.Id, (string?)m.AadObjectId)));
        Assert.Equal(5, Teams.Calls.Count);
        Assert.EndsWith("/pagedmembers?pageSize=500&continuationToken=at%3D40", Teams.Calls[^1].RawTarget, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_roster_is_a_page_without_members() =>
        Assert.Empty(await Connector.PagedMembersAsync(Line, Channel, Cancelled).ToListAsync(Cancelled));

    [Fact]
    public async Task A_roster_page_that_is_missing_is_not_taken_for_the_last()
    {
        Teams.Inject(Fault.Empty(), ConnectorCall.PagedMembers);
        var failure = await Assert.ThrowsAsync<ConnectorException>(async () => await Connector.PagedMembersAsync(Line, Channel, Cancelled).ToListAsync(Cancelled));
        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
    }

    [Fact]
    public async Task A_member_is_found_by_either_id_and_null_otherwise()
    {
        Teams.Members = TeamsPerson.Numbers(3);
        var person = Teams.Members[2];
        foreach (var id in new[] { person.Id, person.AadObjectId! })
            Assert.Equal((person.Name, person.AadObjectId), await Connector.GetMemberAsync(Line, Channel, id, Cancelled) is { } m ? (m.Name, m.AadObjectId) : default);

        Assert.Null(await Connector.GetMemberAsync(Line, Channel, "29:nobody", Cancelled));
    }

    [Fact]
    public async Task A_message_that_was_taken_without_id_is_sent()
    {
        Teams.Inject(Fault.Empty(), ConnectorCall.Send);
        Assert.Null(await Send());
        Assert.Single(Teams.MessagesIn(Channel));
    }

    [Fact]
    public async Task A_thread_without_id_may_be_there_and_is_not_made_twice()
    {
        Teams.Inject(Fault.Empty(), ConnectorCall.CreateThread);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Connector.CreateThreadAsync(Line, Channel, Card, Cancelled));
        Assert.Equal(ConnectorFailure.Unknown, failure.Failure);
        Assert.Single(Teams.Calls);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Teams.Inject(Fault.Answer(307), ConnectorCall.Send);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal(ConnectorFailure.Rejected, failure.Failure);
    }

    [Fact]
    public async Task Dutch_goes_out_unescaped_and_a_card_as_it_is()
    {
        const string Card = """{"text":"Eén ‘plaat’ & <één> idee 😀","when":"2024-01-01T10:00:00+02:00"}""";
        await Connector.SendAsync(Line, Channel, SdkObjects.CardMessage(Card, "Samenvatting: één"), Cancelled);
        Assert.Equal(
            $$"""{"type":"message","summary":"Samenvatting: één","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{Card}}}]}""",
            Assert.Single(Teams.Calls).RawText);
    }

    [Fact]
    public async Task A_mention_goes_out_as_it_comes_in()
    {
        var mention = new Mention(new ChannelAccount("29:1", "Anouk"), "<at>Anouk</at>", "mention");
        await Connector.SendAsync(Line, Channel, new Activity { Type = "message", Entities = [mention] }, Cancelled);
        var sent = Assert.Single(Teams.Calls).RawText;
        Assert.Equal("""{"type":"message","entities":[{"mentioned":{"id":"29:1","name":"Anouk"},"text":"<at>Anouk</at>","type":"mention"}]}""", sent);
        var read = Assert.IsType<Mention>(Assert.Single(ActivityJson.Read(Encoding.UTF8.GetBytes(sent))!.Entities));
        Assert.Equal(("29:1", "Anouk", "<at>Anouk</at>"), (read.Mentioned.Id, read.Mentioned.Name, read.Text));
    }
}
