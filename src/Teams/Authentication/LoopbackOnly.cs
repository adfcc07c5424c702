using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Authentication;

/// <summary>
/// Lets only this machine speak to the bot while the bot is anonymous. It is a startup filter, so that it stands before every endpoint and
/// can't be left out of the pipeline by mistake.
/// </summary>
internal sealed partial class LoopbackOnly(IOptions<TeamsOptions> options, ILogger<LoopbackOnly> log) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Value.IsAnonymous)
            app.Use(GuardAsync);
        next(app);
    };

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

    private Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (Allows(context))
            return next(context);

        NotLoopback(log);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    [LoggerMessage(5, LogLevel.Warning, "A request from outside was refused: without Teams:AppId the bot answers this machine alone")]
    private static partial void NotLoopback(ILogger log);
}
