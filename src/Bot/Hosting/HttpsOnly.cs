namespace Praatplaat.Bot.Hosting;

/// <summary>
/// Outside Development nothing is heard that did not come by https, but for the probes of the platform, which ask inside. Answers
/// carry what people wrote, and a token that somebody overheard could be used again.
/// </summary>
internal sealed class HttpsOnly(ILogger<HttpsOnly> log)
{
    public Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
            return next(context);

        log.NotHttps();
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
