namespace Praatplaat.Bot.Hosting;

/// <summary>Headers for a browser that is led here: the bot has no pages, so nothing of it may be shown, kept or followed.</summary>
/// <remarks>Source: OWASP, "HTTP Security Response Headers Cheat Sheet".</remarks>
internal static class SecurityHeaders
{
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        // At the last moment: an answer that takes the place of a failed one has lost its headers.
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        // A year, and of this name alone: its subdomains may be somebody else's.
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        return Task.CompletedTask;
    }
}
