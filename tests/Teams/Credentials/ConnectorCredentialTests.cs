using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Credentials;

namespace Praatplaat.Teams.Tests.Credentials;

/// <summary>What the credentials ask of Entra and of the managed identity, by the libraries that will do it.</summary>
public sealed class ConnectorCredentialTests : IDisposable
{
    private const string Federated = "eeeeeeee-0000-4000-8000-000000000005";

    private readonly FakeEntra entra = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => entra.Dispose();

    [Fact]
    public async Task A_managed_identity_is_asked_for_a_token_for_the_connector()
    {
        await TokenAsync(new TeamsOptions { AppId = Registration.AppId, TenantId = Registration.TenantId });
        var (address, fields) = Assert.Single(entra.Asked);
        Assert.Equal("169.254.169.254", address.Host);
        Assert.Equal((Registration.AppId, "https://api.botframework.com"), (fields["client_id"], fields["resource"]));
    }

    [Theory]
    [InlineData("Public", "login.microsoftonline.com", "https://api.botframework.com/.default")]
    [InlineData("Gcc", "login.microsoftonline.com", "https://api.botframework.com/.default")]
    [InlineData("UsGov", "login.microsoftonline.us", "https://api.botframework.us/.default")]
    [InlineData("China", "login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default")]
    public async Task A_secret_goes_to_the_tenant_in_the_chosen_cloud(string cloud, string host, string scope)
    {
        await TokenAsync(SingleTenant(cloud: cloud, secret: "not-a-real-secret"));
        var (address, fields) = Assert.Single(entra.Asked);
        Assert.Equal((host, $"/{Registration.TenantId}/oauth2/v2.0/token"), (address.Host, address.AbsolutePath));
        Assert.Equal(
            ("client_credentials", Registration.AppId, scope, "not-a-real-secret"),
            (fields["grant_type"], fields["client_id"], fields["scope"], fields["client_secret"]));
    }

    [Fact]
    public async Task A_certificate_signs_the_request_and_is_not_sent()
    {
        using var rsa = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=praatplaat", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pem");
        await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem(), Cancelled);
        try
        {
            await TokenAsync(SingleTenant(certificate: path));
        }
        finally
        {
            File.Delete(path);
        }

        var (_, fields) = Assert.Single(entra.Asked);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", fields["client_assertion_type"]);
        Assert.Equal(3, fields["client_assertion"]!.Split('.').Length);
    }

    [Fact]
    public async Task A_managed_identity_vouches_for_an_app_without_a_secret()
    {
        await TokenAsync(SingleTenant(federated: Federated));
        var asked = entra.Asked.ToList();
        Assert.Equal((Federated, "api://AzureADTokenExchange"), (asked[0].Fields["client_id"], asked[0].Fields["resource"]));
        Assert.Equal((Registration.AppId, "entra-token-1"), (asked[1].Fields["client_id"], asked[1].Fields["client_assertion"]));
    }

    [Theory]
    [InlineData(AppTypes.SingleTenant)]
    [InlineData(AppTypes.UserAssignedMsi)]
    public async Task The_credential_does_not_return_an_invalidated_token_again(string type)
    {
        var credential = ConnectorCredential.Create(
            type == AppTypes.SingleTenant
                ? SingleTenant(secret: "not-a-real-secret")
                : new TeamsOptions { AppId = $"{Guid.CreateVersion7()}", TenantId = Registration.TenantId },
            entra.Transport);
        using var tokens = ConnectorTokensTests.Over(credential, TimeProvider.System);

        var first = await tokens.GetAsync(Cancelled);
        Assert.Equal(first, await tokens.GetAsync(Cancelled));
        tokens.Invalidate(first);

        Assert.NotEqual(first, await tokens.GetAsync(Cancelled));
        Assert.Equal(2, entra.Asked.Count);
    }

    private async Task TokenAsync(TeamsOptions options) => await ConnectorCredential.Create(options, entra.Transport).Credential
        .GetTokenAsync(new TokenRequestContext([Praatplaat.Teams.Configuration.Cloud.Of(options).Scope]), Cancelled);

    private static TeamsOptions SingleTenant(
        string cloud = "Public", string? secret = null, string? certificate = null, string? federated = null) => new()
        {
            AppId = Registration.AppId,
            AppType = AppTypes.SingleTenant,
            TenantId = Registration.TenantId,
            Cloud = cloud,
            ClientSecret = secret,
            CertificatePath = certificate,
            FederatedClientId = federated,
        };
}
