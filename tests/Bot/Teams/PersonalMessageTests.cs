using Praatplaat.FakeChannel;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Tests.Teams;

/// <summary>A chat and the message in it by one call.</summary>
public sealed class PersonalMessageTests : ConnectorFixture
{
    [Fact]
    public async Task A_chat_can_be_made_with_a_message_in_it()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        var chat = await CreateAsync();
        Assert.Equal((TeamsPlace.PersonalConversation(Teams.Members[1]), Teams.Members[1].Id), (chat, Assert.Single(Teams.Calls).CreatedFor));
        Assert.Single(Teams.CardsTo(Teams.Members[1]));
        Assert.Empty(Teams.CardsTo(Teams.Members[0]));
    }

    [Fact]
    public async Task A_message_in_a_chat_whose_making_was_cut_off_is_not_sent_again()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        Teams.Inject(Fault.CutAfter(), ConnectorCall.CreatePersonal);
        var failure = await Assert.ThrowsAsync<ConnectorException>(CreateAsync);
        Assert.Equal(ConnectorFailure.Unknown, failure.Failure);
        Assert.Single(Teams.CardsTo(Teams.Members[1]));
    }

    [Fact]
    public async Task A_chat_that_is_only_made_is_empty()
    {
        Teams.Members = TeamsPerson.Numbers(1);
        await Connector.CreatePersonalAsync(Line, Teams.Place.BotId, Teams.Members[0].Id, Cancelled);
        Assert.False(Teams.Calls[0].Body!.Value.TryGetProperty("activity", out _));
        Assert.Empty(Teams.CardsTo(Teams.Members[0]));
    }

    [Fact]
    public async Task In_a_long_run_the_calls_are_counted_and_what_was_in_them_is_let_go()
    {
        Teams.Members = TeamsPerson.Numbers(2);
        Teams.KeepBodies = false;
        var chat = await CreateAsync();
        var call = Assert.Single(Teams.Calls);
        Assert.Equal((null, "", Teams.Members[1].Id), (call.Body, call.RawText, call.CreatedFor));
        Assert.Single(Teams.MessagesIn(chat));
        Assert.Empty(Teams.CardsTo(chat));
    }

    private Task<string> CreateAsync() => Connector.CreatePersonalAsync(Line, Teams.Place.BotId, Teams.Members[1].Id, Card, Cancelled);
}
