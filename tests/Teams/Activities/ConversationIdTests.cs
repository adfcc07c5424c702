using Praatplaat.Teams.Activities;

namespace Praatplaat.Teams.Tests.Activities;

public sealed class ConversationIdTests
{
    [Theory]
    [InlineData("19:c@thread.tacv2;messageid=12", "19:c@thread.tacv2", "12")]
    [InlineData("19:c@thread.tacv2", "19:c@thread.tacv2", null)]
    [InlineData("19:c@thread.tacv2;messageid=", "19:c@thread.tacv2", null)]
    [InlineData("a:1chat", "a:1chat", null)]
    public void A_conversation_in_a_channel_names_the_channel_and_the_root_post(string id, string channel, string? root) =>
        Assert.Equal((channel, root), (ConversationId.ChannelOf(id), ConversationId.RootOf(id)));

    [Theory]
    [InlineData("19:c@thread.tacv2")]
    [InlineData("19:c@thread.tacv2;messageid=3")]
    public void The_thread_of_a_root_post_is_named_by_it(string channel) =>
        Assert.Equal("19:c@thread.tacv2;messageid=12", ConversationId.Thread(channel, "12"));
}
