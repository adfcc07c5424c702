using System.Text;
using Microsoft.Bot.Schema;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Tests.Connector;

public sealed class TeamsConnectorTests : ConnectorFixture
{
    [Fact]
    public async Task A_card_is_sent_without_a_text_but_with_a_summary()
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
        await Connector.SendAsync(
            Target with { ServiceUrl = new Uri(Teams.ServiceUrl, path) }, "19:abc@thread.tacv2;messageid=1/2 3", Card, Cancelled);
        Assert.Equal(
            "/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1%2F2%203/activities", Assert.Single(Teams.Calls).RawTarget);
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
    public async Task A_chat_is_created_once_for_each_person()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        var chats = new List<string>();
        foreach (var member in Teams.Members.Append(Teams.Members[0]))
            chats.Add(await Connector.CreatePersonalAsync(Target, Teams.Place.BotId, member.Id, Cancelled));

        Assert.Equal([.. Teams.Members.Append(Teams.Members[0]).Select(TeamsPlace.PersonalConversation)], chats);
        Assert.False(Teams.Calls[0].Body!.Value.GetProperty("isGroup").GetBoolean());
    }

    [Fact]
    public async Task Somebody_who_has_not_installed_the_bot_can_not_be_reached()
    {
        Teams.Members = TeamsPerson.Numbers(1);
        Teams.SetReachable(Teams.Members[0], false);
        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => Connector.CreatePersonalAsync(Target, Teams.Place.BotId, Teams.Members[0].Id, Cancelled));
        Assert.Equal((ConnectorFailure.NotReachable, "ForbiddenOperationException"), (failure.Failure, failure.Code));
    }

    [Theory]
    [InlineData(Channel)]
    [InlineData(Channel + ";messageid=5")]
    public async Task A_thread_begins_with_its_root_post(string channelId)
    {
        var thread = await Connector.CreateThreadAsync(Target, channelId, Card, Cancelled);
        Assert.Equal(ConversationId.Thread(Channel, thread.ActivityId), thread.ConversationId);
        Assert.NotNull(Teams.LatestCard(thread.ActivityId));
        Assert.Equal(
            Channel,
            Assert.Single(Teams.Calls).Body!.Value.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page_to_the_end()
    {
        Teams.Members = TeamsPerson.Numbers(43);
        Teams.PageSizeCap = 10;
        var members = await Connector.PagedMembersAsync(Target, Channel, Cancelled).ToListAsync(Cancelled);

        Assert.Equal(Teams.Members.Select(m => (m.Id, m.AadObjectId)), members.Select(m => (m.Id, (string?)m.AadObjectId)));
        Assert.Equal(5, Teams.Calls.Count);
        Assert.EndsWith("/pagedmembers?pageSize=500&continuationToken=at%3D40", Teams.Calls[^1].RawTarget, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_roster_is_a_page_without_members() =>
        Assert.Empty(await Connector.PagedMembersAsync(Target, Channel, Cancelled).ToListAsync(Cancelled));

    [Fact]
    public async Task A_missing_roster_page_is_not_taken_for_the_last_one()
    {
        Teams.Inject(Fault.Empty(), ConnectorCall.PagedMembers);
        var failure = await Assert.ThrowsAsync<ConnectorException>(
            async () => await Connector.PagedMembersAsync(Target, Channel, Cancelled).ToListAsync(Cancelled));
        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
    }

    [Fact]
    public async Task A_member_is_found_by_either_id_and_somebody_else_is_null()
    {
        Teams.Members = TeamsPerson.Numbers(3);
        var person = Teams.Members[2];
        foreach (var id in new[] { person.Id, person.AadObjectId! })
            Assert.Equal(
                (person.Name, person.AadObjectId),
                await Connector.GetMemberAsync(Target, Channel, id, Cancelled) is { } m ? (m.Name, m.AadObjectId) : default);

        Assert.Null(await Connector.GetMemberAsync(Target, Channel, "29:nobody", Cancelled));
    }

    [Fact]
    public async Task A_message_that_was_accepted_without_an_id_counts_as_sent()
    {
        Teams.Inject(Fault.Empty(), ConnectorCall.Send);
        Assert.Null(await Send());
        Assert.Single(Teams.MessagesIn(Channel));
    }

    [Fact]
    public async Task A_thread_without_an_id_may_exist_and_is_not_created_twice()
    {
        Teams.Inject(Fault.Empty(), ConnectorCall.CreateThread);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Connector.CreateThreadAsync(Target, Channel, Card, Cancelled));
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
    public async Task Dutch_is_sent_unescaped_and_a_card_unchanged()
    {
        const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
        const string Card = """{"text":"Eén ‘plaat’ & <één> idee 😀","when":"2024-01-01T10:00:00+02:00"}""";
        await Connector.SendAsync(Target, Channel, SdkObjects.CardMessage(Card, "Samenvatting: één"), Cancelled);
        Assert.Equal(
            $$"""{"type":"message","summary":"Samenvatting: één","attachments":[{"contentType":"{{AdaptiveCard}}","content":{{Card}}}]}""",
            Assert.Single(Teams.Calls).RawText);
    }

    [Fact]
    public async Task A_mention_is_sent_in_the_form_in_which_it_is_read()
    {
        var mention = new Mention(new ChannelAccount("29:1", "Anouk"), "<at>Anouk</at>", "mention");
        await Connector.SendAsync(Target, Channel, new Activity { Type = "message", Entities = [mention] }, Cancelled);
        var sent = Assert.Single(Teams.Calls).RawText;
        Assert.Equal(
            """{"type":"message","entities":[{"mentioned":{"id":"29:1","name":"Anouk"},"text":"<at>Anouk</at>","type":"mention"}]}""",
            sent);
        var read = Assert.IsType<Mention>(Assert.Single(ActivityJson.Read(Encoding.UTF8.GetBytes(sent))!.Entities));
        Assert.Equal(("29:1", "Anouk", "<at>Anouk</at>"), (read.Mentioned.Id, read.Mentioned.Name, read.Text));
    }

    [Fact]
    public async Task A_chat_can_be_created_with_a_message_in_it()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        var chat = await CreateWithMessageAsync();
        Assert.Equal(
            (TeamsPlace.PersonalConversation(Teams.Members[1]), Teams.Members[1].Id), (chat, Assert.Single(Teams.Calls).CreatedFor));
        Assert.Single(Teams.CardsTo(Teams.Members[1]));
        Assert.Empty(Teams.CardsTo(Teams.Members[0]));
    }

    [Fact]
    public async Task A_message_in_a_new_chat_is_not_sent_again_after_the_connection_broke()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        Teams.Inject(Fault.CutAfter(), ConnectorCall.CreatePersonal);
        var failure = await Assert.ThrowsAsync<ConnectorException>(CreateWithMessageAsync);
        Assert.Equal(ConnectorFailure.Unknown, failure.Failure);
        Assert.Single(Teams.CardsTo(Teams.Members[1]));
    }

    [Fact]
    public async Task A_chat_created_without_a_message_is_empty()
    {
        Teams.Members = TeamsPerson.Numbers(1);
        await Connector.CreatePersonalAsync(Target, Teams.Place.BotId, Teams.Members[0].Id, Cancelled);
        Assert.False(Teams.Calls[0].Body!.Value.TryGetProperty("activity", out _));
        Assert.Empty(Teams.CardsTo(Teams.Members[0]));
    }

    [Fact]
    public async Task Without_bodies_calls_are_counted_and_their_contents_are_forgotten()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        Teams.KeepBodies = false;
        var chat = await CreateWithMessageAsync();
        var call = Assert.Single(Teams.Calls);
        Assert.Equal((null, "", Teams.Members[1].Id), (call.Body, call.RawText, call.CreatedFor));
        Assert.Single(Teams.MessagesIn(chat));
        Assert.Empty(Teams.CardsTo(chat));
    }

    private Task<string> CreateWithMessageAsync() =>
        Connector.CreatePersonalAsync(Target, Teams.Place.BotId, Teams.Members[1].Id, Card, Cancelled);
}
