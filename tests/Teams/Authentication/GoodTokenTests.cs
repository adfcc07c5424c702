using System.Net;
using System.Text.Json.Nodes;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>What may differ in a good request.</summary>
public sealed class GoodTokenTests(GuardedHost guarded) : IClassFixture<GuardedHost>
{
    private static readonly Dictionary<string, Action<Attack>> Variants = new()
    {
        ["bearer in lower case"] = attack => attack.Headers = token => [$"bearer {token}"],
        ["an app id in capitals"] = attack => attack.Token.Claims["aud"] = Registration.AppId.ToUpperInvariant(),
        ["a list of one audience"] = attack => attack.Token.Claims["aud"] = new JsonArray(Registration.AppId),
        ["expired four minutes ago"] = attack =>
            (attack.Token.Claims["nbf"], attack.Token.Claims["exp"]) = (In(minutes: -64), In(minutes: -4)),
        ["valid from four minutes on"] = attack => attack.Token.Claims["nbf"] = In(minutes: 4),
        ["a serviceurl without its slash"] = attack =>
            attack.Token.Claims["serviceurl"] = ((string)attack.Token.Claims["serviceurl"]!).TrimEnd('/'),
        ["a serviceurl in capitals"] = attack =>
            attack.Token.Claims["serviceurl"] = ((string)attack.Token.Claims["serviceurl"]!).ToUpperInvariant(),
        ["a claim more"] = attack => attack.Token.Claims["tid"] = Registration.TenantId,
        ["no claim from when"] = attack => attack.Token.Claims.Remove("nbf"),
        ["a tenant in capitals"] = attack => attack.Activity["conversation"]!["tenantId"] = Registration.TenantId.ToUpperInvariant(),
        ["a tenant in one place"] = attack => attack.Activity["channelData"]!.AsObject().Remove("tenant"),
        ["a type that the bot does not know"] = attack => attack.Activity["type"] = "typing",
    };

    public static TheoryData<string> Names => [.. Variants.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_good_request_is_let_in(string variant)
    {
        var request = guarded.Good();
        Variants[variant](request);
        var (status, _, _) = await request.SendAsync(guarded.Http, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_token_that_was_accepted_is_refused_once_it_has_expired()
    {
        var request = guarded.Good();
        // Apart from the five minutes by which clocks may differ, it has fifteen seconds left: enough for the first request on a busy machine.
        (request.Token.Claims["nbf"], request.Token.Claims["exp"]) = (In(minutes: -60), In(minutes: -5) + 15);
        Assert.Equal(HttpStatusCode.OK, (await request.SendAsync(guarded.Http, TestContext.Current.CancellationToken)).Status);
        await Eventually.TrueAsync(
            async () =>
            {
                var answer = await request.SendAsync(guarded.Http, TestContext.Current.CancellationToken);
                return answer.Status == HttpStatusCode.Unauthorized;
            },
            "a token that is refused");
    }

    private static long In(int minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
}
