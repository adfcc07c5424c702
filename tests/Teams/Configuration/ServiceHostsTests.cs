using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Tests.Configuration;

public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("Public", "https://smba.trafficmanager.net/emea/")]
    [InlineData("Public", "https://SMBA.trafficmanager.net/amer/aaaaaaaa-0000-4000-8000-000000000001/")]
    [InlineData("Public", "https://smba.infra.teams.microsoft.com/teams")]
    [InlineData("Gcc", "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("UsGov", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("UsGov", "https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("China", "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams")]
    [InlineData("China", "https://msteams.botframework.azure.cn/teams")]
    public void The_hosts_of_Teams_in_the_chosen_cloud_are_allowed(string cloud, string url) => Assert.True(Allows(cloud, url));

    [Theory]
    [InlineData("Public", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("Gcc", "https://smba.trafficmanager.net/emea/")]
    [InlineData("Gcc", "https://smba.infra.teams.microsoft.com/teams")]
    [InlineData("UsGov", "https://smba.trafficmanager.net/emea/")]
    [InlineData("China", "https://smba.infra.teams.microsoft.com/teams")]
    public void The_hosts_of_another_cloud_are_not_allowed(string cloud, string url) => Assert.False(Allows(cloud, url));

    [Theory]
    [MemberData(nameof(HostileUrls.All), MemberType = typeof(HostileUrls))]
    public void A_hostile_address_is_not_allowed(string url) => Assert.False(Allows("Public", url));

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void This_machine_is_allowed_in_Development_only(string environment, bool expected) =>
        Assert.Equal(expected, Allows("Public", "http://127.0.0.1:5000/amer/", environment));

    [Fact]
    public void Hosts_in_the_settings_replace_those_of_the_cloud()
    {
        Assert.True(Allows("Public", "https://teams.gateway.example/emea/", hosts: "teams.gateway.example"));
        Assert.False(Allows("Public", "https://smba.trafficmanager.net/emea/", hosts: "teams.gateway.example"));
        Assert.True(Allows("Public", "https://a.gateway.example/", hosts: "*.gateway.example"));
        Assert.False(Allows("Public", "https://gateway.example/", hosts: "*.gateway.example"));
        Assert.False(Allows("Public", "https://agateway.example/", hosts: "*.gateway.example"));
    }

    [Theory]
    [InlineData("smba.trafficmanager.net", true)]
    [InlineData("*.teams.microsoft.com", true)]
    [InlineData("*", false)]
    [InlineData("*.", false)]
    [InlineData("*.com", false)]
    [InlineData("localhost", false)]
    [InlineData("*.trafficmanager.net", false)]
    [InlineData("*.evil.trafficmanager.net", false)]
    [InlineData("https://smba.trafficmanager.net", false)]
    [InlineData("smba.trafficmanager.net:443", false)]
    [InlineData("smba.*.net", false)]
    [InlineData("10.0.0.7", false)]
    [InlineData("", false)]
    public void A_list_of_hosts_may_not_cover_names_that_others_can_have(string host, bool expected) =>
        Assert.Equal(expected, ServiceHosts.IsUsable(host));

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/upload", true)]
    [InlineData("https://contoso-my.sharepoint.cn/upload", true)]
    [InlineData("https://sharepoint.com.example/upload", false)]
    [InlineData("https://contoso-my.sharepoint.com:8443/upload", false)]
    [InlineData("http://contoso-my.sharepoint.com/upload", false)]
    [InlineData("https://smba.trafficmanager.net/upload", false)]
    public void A_file_goes_to_OneDrive_alone_and_nothing_else_goes_there(string url, bool expected)
    {
        Assert.Equal(expected, Hosts("Public").AllowsFile(new Uri(url)));
        Assert.False(expected && Hosts("Public").Allows(new Uri(url)));
    }

    [Theory]
    [InlineData("Public", true)]
    [InlineData("gcc", true)]
    [InlineData("UsGov", false)]
    [InlineData("usgov", false)]
    [InlineData("China", true)]
    public void A_cloud_says_whether_bots_put_files_in_OneDrive_however_its_name_is_written(string cloud, bool expected) =>
        Assert.Equal(expected, Cloud.Of(new TeamsOptions { Cloud = cloud }).TakesFiles);

    private static bool Allows(string cloud, string url, string environment = "Production", string? hosts = null) =>
        ServiceUrl.TryParse(url, out var address) && Hosts(cloud, environment, hosts).Allows(address);

    private static ServiceHosts Hosts(string cloud, string environment = "Production", string? hosts = null)
    {
        var options = new TeamsOptions
        {
            AppId = Registration.AppId,
            TenantId = Registration.TenantId,
            Cloud = cloud,
            ServiceHosts = hosts is null ? [] : [hosts],
        };
        return new ServiceHosts(Options.Create(options), new HostingEnvironment { EnvironmentName = environment });
    }
}
