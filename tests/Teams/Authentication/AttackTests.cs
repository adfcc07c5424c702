using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Tests.Authentication;

/// <summary>
/// Every rule of the door broken, singly and in pairs: refused without a word, without a call to Teams, and without the token in the log.
/// </summary>
public sealed class AttackTests(GuardedHost guarded) : IClassFixture<GuardedHost>
{
    public static TheoryData<string> Broken => [.. Rules.Names];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_request_that_breaks_a_rule_is_refused_alone_and_with_every_other_rule_broken(string rule)
    {
        await GoodIsTaken();
        await Refused(rule);
        foreach (var other in Rules.Names.SkipWhile(other => other != rule).Skip(1))
            await Refused(rule, other);
        await GoodIsTaken();
    }

    private async Task GoodIsTaken()
    {
        Clear();
        var (status, _, token) = await guarded.Good().SendAsync(guarded.Http, Cancelled);
        Assert.Equal(HttpStatusCode.OK, status);
        await guarded.Host.Teams.WaitForAsync(call => call.Call == ConnectorCall.Send, Cancelled);
        NotLogged(token);
    }

    private async Task Refused(params string[] rules)
    {
        Clear();
        var attack = guarded.Good();
        foreach (var rule in rules)
            Rules.Break(attack, rule);
        var (status, body, token) = await attack.SendAsync(guarded.Http, Cancelled);

        Assert.True(
            status == HttpStatusCode.Unauthorized || (status == HttpStatusCode.BadRequest && rules.Any(Unreadable)),
            $"{string.Join(" + ", rules)}: {status}");
        Assert.Equal("", body);
        Assert.Empty(guarded.Host.Teams.Calls);
        guarded.Host.App.Services.GetRequiredService<RefusedRequests>().Tell();
        Assert.Single(
            guarded.Host.Log.Lines,
            line => line.StartsWith("Warning", StringComparison.Ordinal) && !line.Contains('\n', StringComparison.Ordinal));
        NotLogged(token);
    }

    /// <summary>Such an activity can't be read at all, with whatever token: 400.</summary>
    private static bool Unreadable(string rule) =>
        rule is "no serviceUrl in the activity" or "no serviceUrl in the activity nor in the token" or "no channel";

    private void Clear()
    {
        guarded.Host.Teams.Clear();
        guarded.Host.Log.Clear();
    }

    private void NotLogged(string token)
    {
        var parts = token.Split('.').Where(part => part.Length > 20).ToList();
        Assert.DoesNotContain(guarded.Host.Log.Everything, line => parts.Any(part => line.Contains(part, StringComparison.Ordinal)));
    }
}
