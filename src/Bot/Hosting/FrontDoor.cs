using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Hosting;

/// <summary>What every request passes before it reaches an endpoint.</summary>
internal static class FrontDoor
{
    /// <summary>
    /// Reads the scheme from the proxy in front of the bot. The front end of a platform has no fixed address, so every sender is believed,
    /// but for the scheme alone: neither the caller's address nor the host is taken. Somebody who lies about the scheme has sent their own
    /// message unprotected, and gains no right: that takes a token.
    /// </summary>
    /// <remarks>
    /// In Development the bot answers this machine alone: there a forwarded request is refused, so its header has to stay.
    /// </remarks>
    public static IApplicationBuilder UseSchemeOfProxy(this IApplicationBuilder app)
    {
        if (IsDevelopment(app))
            return app;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        return app.UseForwardedHeaders(options);
    }

    /// <summary>
    /// Sets headers for a browser that is led here: nothing of the bot may be kept or followed, nor shown, but for a page that says itself
    /// what it may show, and whether everybody may keep it.
    /// </summary>
    /// <remarks>Source: OWASP, "HTTP Security Response Headers Cheat Sheet".</remarks>
    public static IApplicationBuilder UseSecurityHeaders(
        this IApplicationBuilder app) => app.Use((HttpContext context, RequestDelegate next) =>
    {
        // Set at the last moment: a response that replaces a failed one has lost its headers.
        context.Response.OnStarting(SetSecurityHeaders, context);
        return next(context);
    });

    /// <summary>A fault is logged; the caller learns only that there was one. In Development the page for developers comes first.</summary>
    public static IApplicationBuilder UseSilentExceptionHandler(
        this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = _ => Task.CompletedTask,
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });

    /// <summary>
    /// Outside Development the bot answers only requests that came by https, except for the probes of the platform, which ask inside.
    /// Responses carry what people wrote, and a token that somebody overheard could be used again.
    /// </summary>
    public static IApplicationBuilder UseHttpsOnly(this IApplicationBuilder app)
    {
        if (IsDevelopment(app))
            return app;
        var refused = app.ApplicationServices.GetRequiredService<RefusedRequests>();
        return app.Use((HttpContext context, RequestDelegate next) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
                return next(context);
            if (!IsOfPlatform(context))
                refused.Add(RefusedRequest.NotHttps);
            context.Response.StatusCode = RefusedRequest.NotHttps.Status;
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// Whether the platform itself looks whether somebody answers, inside and past its proxy: App Service warms a site up by a GET, and
    /// takes any answer for one. Nobody has to do anything about that.
    /// </summary>
    private static bool IsOfPlatform(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !context.Request.Headers.Keys.Any(IsOfProxy)
        && context.Connection.RemoteIpAddress is { } address
        && (IPAddress.IsLoopback(address) || IsLinkLocal(address));

    /// <summary>A scheme that was read from its header is kept under another name.</summary>
    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.Equals(ForwardedHeadersDefaults.XOriginalProtoHeaderName, StringComparison.OrdinalIgnoreCase);

    private static bool IsLinkLocal(IPAddress address) =>
        address.IsIPv6LinkLocal || (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes() is [169, 254, _, _];

    private static bool IsDevelopment(IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<IHostEnvironment>().IsDevelopment();

    private static Task SetSecurityHeaders(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (context.Response.GetTypedHeaders().CacheControl is not { Public: true })
            headers.CacheControl = "no-store";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        // For a year, and for this name alone: its subdomains may belong to somebody else.
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        return Task.CompletedTask;
    }
}
