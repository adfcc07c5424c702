using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Tests.Authentication;

public sealed class AnonymousBotTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", null, true)]
    [InlineData("127.8.9.10", "127.0.0.1", null, true)]
    [InlineData("::1", "[::1]:3978", null, true)]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST", null, true)]
    [InlineData("10.0.0.7", "localhost", null, false)]
    [InlineData("::ffff:10.0.0.7", "localhost", null, false)]
    [InlineData("2001:db8::1", "localhost", null, false)]
    [InlineData("0.0.0.0", "localhost", null, false)]
    [InlineData(null, "localhost", null, false)]
    [InlineData("127.0.0.1", "praatplaat.example", null, false)]
    [InlineData("127.0.0.1", "localhost.evil.example", null, false)]
    [InlineData("127.0.0.1", "", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "x-forwarded-host", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    public void Only_this_machine_itself_is_let_in(string? remote, string host, string? header, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString(host);
        if (header is not null)
            context.Request.Headers[header] = "10.0.0.7";
        Assert.Equal(expected, LoopbackOnly.Allows(context));
    }

    [Theory]
    [InlineData("10.0.0.7", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task A_request_from_elsewhere_gets_403_before_any_endpoint(string? remote, HttpStatusCode expected)
    {
        await using var host = await TeamsHost.StartAsync(builder =>
            builder.Services.Insert(
                0, ServiceDescriptor.Singleton<IStartupFilter>(new ComesFrom(remote is null ? null : IPAddress.Parse(remote)))));
        var answer = await host.Endpoint.DeliverAsync(
            host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "start"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task A_name_that_points_at_this_machine_is_not_this_machine()
    {
        await using var host = await TeamsHost.StartAsync(_ => { });
        using var http = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Host = "praatplaat.example";
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://10.0.0.7/")]
    public async Task An_activity_that_asks_to_be_answered_elsewhere_is_refused_and_logged(string serviceUrl)
    {
        await using var host = await TeamsHost.StartAsync(_ => { });
        var activity = host.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "start");
        activity["serviceUrl"] = serviceUrl;
        var answer = await host.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        host.App.Services.GetRequiredService<RefusedRequests>().Tell();
        Assert.Equal(
            "Warning: Requests refused within a minute: 1, with 400: without Teams:AppId its serviceUrl has to be on this machine. "
            + $"The first is activity {activity["id"]}",
            Assert.Single(host.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)));
    }

    private sealed class ComesFrom(IPAddress? remote) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = remote;
                return rest(context);
            });
            next(app);
        };
    }
}
