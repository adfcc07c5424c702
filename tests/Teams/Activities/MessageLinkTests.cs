using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Tests.Activities;

public sealed class MessageLinkTests
{
    private const string Channel = "19:3997a8734ee5432bb9cdedb7c432ae7d@thread.tacv2";
    private const string Tenant = "0d9b645f-597b-41f0-a2a3-ef103fbd91bb";
    private const string Group = "3606f714-ec2e-41b3-9ad1-6afb331bd35d";
    private const string Encoded = "19%3A3997a8734ee5432bb9cdedb7c432ae7d%40thread.tacv2";

    [Fact]
    public void A_first_post_is_its_own_parent() => Assert.Equal(
        $"https://teams.microsoft.com/l/message/{Encoded}/1648741500652?tenantId={Tenant}&groupId={Group}&parentMessageId=1648741500652&createdTime=1648741500652",
        Link("Public", Group, $"{Channel};messageid=1648741500652", "1648741500652"));

    [Fact]
    public void A_reply_names_the_post_that_it_is_under_and_a_group_that_is_not_known_is_left_out() => Assert.Equal(
        $"https://teams.microsoft.com/l/message/{Encoded}/1648741500999?tenantId={Tenant}&parentMessageId=1648741500652&createdTime=1648741500999",
        Link("Gcc", null, $"{Channel};messageid=1648741500652", "1648741500999"));

    [Theory]
    [InlineData("Public", "https://smba.trafficmanager.net/emea/", "teams.microsoft.com")]
    [InlineData("Gcc", "https://smba.infra.gcc.teams.microsoft.com/teams", "teams.microsoft.com")]
    [InlineData("UsGov", "https://smba.infra.gov.teams.microsoft.us/teams", "gov.teams.microsoft.us")]
    [InlineData("UsGov", "https://smba.infra.dod.teams.microsoft.us/teams", "dod.teams.microsoft.us")]
    [InlineData("China", "https://frontend.botapi.teams.microsoftonline.cn/", "teams.microsoftonline.cn")]
    public void Each_cloud_has_its_own_host(string cloud, string serviceUrl, string host) => Assert.Equal(
        host, MessageLink.ToChannel(Cloud.Find(cloud)!, new Uri(serviceUrl), Tenant, null, Channel, "1").Host);

    [Fact]
    public void Nothing_in_an_id_ends_the_address_or_adds_to_it() => Assert.Equal(
        $"https://teams.microsoft.com/l/message/19%3Ax%3Fy%23z%2F..%2F/a%26b%3Dc?tenantId={Tenant}&parentMessageId=a%26b%3Dc",
        Link("Public", null, "19:x?y#z/../", "a&b=c"));

    private static string Link(string cloud, string? group, string conversation, string message) =>
        MessageLink.ToChannel(Cloud.Find(cloud)!, new Uri("https://smba.trafficmanager.net/emea/"), Tenant, group, conversation, message).AbsoluteUri;
}
