using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Teams;

/// <summary>
/// While the bot is anonymous it answers this machine alone. A startup filter, so that it stands before every endpoint and can't be
/// left out of the pipeline by mistake.
/// </summary>
internal sealed class LoopbackOnly(IOptions<TeamsOptions> options, ILogger<LoopbackOnly> log) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Value.IsAnonymous)
            app.Use(GuardAsync);
        next(app);
    };

    /// <summary>
    /// The other end is loopback; the name it called us by is too, since a web page can point its own name at 127.0.0.1; and no proxy or
    /// tunnel on this machine speaks for somebody else. An unknown address is not loopback.
    /// </summary>
    public static bool Lets(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && ServiceUrl.IsLoopback(address)
        && ServiceUrl.IsLoopbackHost(context.Request.Host.Host)
        && !context.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase);

    private Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (Lets(context))
            return next(context);

        log.NotLoopback();
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
