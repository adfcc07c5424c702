using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Tests.Configuration;

public sealed class TeamsOptionsTests
{
    private static readonly string[] Registered =
        ["--Teams:AppId=bbbbbbbb-0000-4000-8000-000000000002", "--Teams:TenantId=aaaaaaaa-0000-4000-8000-000000000001"];

    [Theory]
    [InlineData("Set it to the client id", "AppId=praatplaat")]
    [InlineData("Teams:TenantId is missing", "TenantId=")]
    [InlineData("Teams:TenantId is missing", "TenantId=gemeente.example")]
    [InlineData("Teams:AllowedTenants holds", "AllowedTenants=aaaaaaaa-0000-4000-8000-000000000001, everybody")]
    [InlineData("Teams:Cloud is 'Mars'. Set it to Public, Gcc, UsGov, China", "Cloud=Mars")]
    [InlineData("Teams:AppType is 'MultiTenant'. Set it to UserAssignedMSI or SingleTenant", "AppType=MultiTenant")]
    [InlineData("which needs no credential", "ClientSecret=x")]
    [InlineData("which needs no credential", "FederatedClientId=eeeeeeee-0000-4000-8000-000000000005")]
    [InlineData("set exactly one of", "AppType=SingleTenant")]
    [InlineData("set exactly one of", "AppType=SingleTenant", "ClientSecret=x", "FederatedClientId=eeeeeeee-0000-4000-8000-000000000005")]
    [InlineData("Teams:FederatedClientId is not a client id", "AppType=SingleTenant", "FederatedClientId=mine")]
    [InlineData("Teams:CertificatePath names no file", "AppType=SingleTenant", "CertificatePath=no-such-file.pem")]
    [InlineData("Teams:OpenIdMetadata must be an https address", "OpenIdMetadata=http://login.example/metadata")]
    [InlineData("Teams:OpenIdMetadata must be an https address", "OpenIdMetadata=http://127.0.0.1/metadata")]
    [InlineData("Teams:Authority must be an https address", "Authority=login.example")]
    [InlineData("Teams:Authority must be an https address", "Authority=http://login.example")]
    [InlineData("Teams:Authority must be an https address", "Authority=http://127.0.0.1:8443")]
    [InlineData("Teams:ServiceHosts holds '*.trafficmanager.net'", "ServiceHosts=smba.trafficmanager.net,*.trafficmanager.net")]
    public async Task Settings_that_contradict_each_other_stop_the_start_with_what_to_set(string sentence, params string[] settings)
    {
        await using var app = TeamsHost.Create(
            ["--environment", "Production", .. Registered, .. settings.Select(setting => $"--Teams:{setting}")]);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Single(refusal.Failures);
    }

    [Fact]
    public async Task On_this_machine_too_an_authority_without_https_stops_the_start()
    {
        await using var app = TeamsHost.Create(["--environment", "Development", .. Registered, "--Teams:Authority=http://127.0.0.1:8443"]);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Teams:Authority must be an https address", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ClientSecret=x")]
    [InlineData("TenantId=aaaaaaaa-0000-4000-8000-000000000001")]
    public async Task A_credential_without_an_app_id_stops_the_start(string setting)
    {
        await using var app = TeamsHost.Create([$"--Teams:{setting}"]);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Set Teams:AppId", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AllowedTenants=11111111-0000-4000-8000-000000000001,22222222-0000-4000-8000-000000000001")]
    [InlineData("AllowedTenants:0=11111111-0000-4000-8000-000000000001", "AllowedTenants:1=22222222-0000-4000-8000-000000000001")]
    public async Task A_list_may_be_one_text_or_an_array(params string[] settings)
    {
        await using var app = TeamsHost.Create(
            ["--environment", "Production", .. Registered, .. settings.Select(setting => $"--Teams:{setting}")]);
        var options = app.Services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        Assert.Equal(
            ["aaaaaaaa-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000001"],
            options.Tenants);
    }

    [Theory]
    [InlineData("Teams:Connector:Retries", "0")]
    [InlineData("Teams:Connector:Timeout", "00:00:00")]
    [InlineData("Teams:Connector:Delay", "-00:00:01")]
    [InlineData("Teams:Connector:Timeout", "1")]
    [InlineData("Teams:Connector:Delay", "1")]
    [InlineData("Teams:Connector:LongestDelay", "1")]
    [InlineData("Teams:Connector:RequestsPerSecond", "0")]
    public async Task Settings_that_cannot_work_are_refused_at_the_start(string key, string value)
    {
        await using var app = TeamsHost.Create(["--" + key, value]);
        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
    }
}
