using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams.Authentication;

/// <summary>Lets only this machine speak to the bot while the bot is anonymous.</summary>
internal sealed class LoopbackOnly(RequestDelegate next, IOptions<TeamsOptions> options, RefusedRequests refused)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!options.Value.IsAnonymous || Allows(context))
            return next(context);
        refused.Add(RefusedRequest.FromOutside);
        context.Response.StatusCode = RefusedRequest.FromOutside.Status;
        return Task.CompletedTask;
    }

    /// <summary>
    /// Requires three things: the other end is loopback; the host name in the request is loopback too, since a web page can point its own
    /// name at 127.0.0.1; and no proxy or tunnel on this machine speaks for somebody else. An unknown address does not count as loopback.
    /// </summary>
    public static bool Allows(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && ServiceUrl.IsLoopback(address)
        && ServiceUrl.IsLoopbackHost(context.Request.Host.Host)
        && !context.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase);
}
