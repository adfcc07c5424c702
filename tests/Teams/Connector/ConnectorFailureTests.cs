using System.Net;
using System.Text;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams.Tests.Connector;

public sealed class ConnectorFailureTests : ConnectorFixture
{
    [Theory]
    [InlineData(400, "BadArgument", "Rejected")]
    [InlineData(401, "BotNotRegistered", "Rejected")]
    [InlineData(403, "BotDisabledByAdmin", "NotReachable")]
    [InlineData(403, "BotNotInConversationRoster", "NotReachable")]
    [InlineData(403, "ConversationBlockedByUser", "NotReachable")]
    [InlineData(403, "NotEnoughPermissions", "NotReachable")]
    [InlineData(403, "InvalidBotApiHost", "Rejected")]
    [InlineData(404, "ActivityNotFoundInConversation", "Gone")]
    [InlineData(404, "ConversationNotFound", "Gone")]
    [InlineData(413, "MessageSizeTooBig", "Rejected")]
    [InlineData(500, "ServiceError", "Unknown")]
    public async Task A_response_that_a_retry_would_not_change_is_classified_at_once(int status, string code, string expected)
    {
        Teams.Inject(Fault.Answer(status, code), ConnectorCall.Send);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal((expected, (HttpStatusCode)status, code), (failure.Failure.ToString(), failure.Status, failure.Code));
        Assert.Single(Teams.Calls);
        Assert.Empty(Time.Waits);
    }

    [Fact]
    public async Task An_update_of_a_message_that_does_not_exist_is_gone()
    {
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Update("1"));
        Assert.Equal(ConnectorFailure.Gone, failure.Failure);
    }

    [Fact]
    public async Task The_sub_code_is_read_as_well()
    {
        Teams.Inject(Fault.Answer(403, "Forbidden", subCode: "MessageWritesBlocked"), ConnectorCall.Send);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Send());
        Assert.Equal("MessageWritesBlocked", failure.SubCode);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("<html>Bad gateway</html>", null, null)]
    [InlineData("[]", null, null)]
    [InlineData("""{"error":"text"}""", null, null)]
    [InlineData("""{"error":{"code":5,"subCode":[]}}""", null, null)]
    [InlineData("""{"error":{"code":"A","subCode":"B"}}""", "A", "B")]
    [InlineData("""{"error":{"code":"A","innerHttpError":{"statusCode":403,"body":{"subCode":"B"}}}}""", "A", "B")]
    [InlineData("""{"error":{"code":"A","innerHttpError":{"statusCode":403,"body":"text"}}}""", "A", null)]
    [InlineData("""{"error":{"code":"A","message":"{\"subCode\":\"B\",\"errorCode\":209}"}}""", "A", "B")]
    [InlineData("""{"error":{"code":"A","message":"{broken"}}""", "A", null)]
    [InlineData("""{"error":{"code":"Een hele zin die hier niet hoort en van iemand kan zijn, dus weg ermee"}}""", null, null)]
    public void Codes_are_read_from_every_place_where_they_may_stand(string body, string? code, string? subCode) =>
        Assert.Equal(new ConnectorError(code, subCode), ConnectorError.Read(Encoding.UTF8.GetBytes(body)));
}
