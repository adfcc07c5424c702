using Microsoft.AspNetCore.HttpOverrides;

namespace Praatplaat.Bot.Hosting;

/// <summary>What every request passes before anything else. A startup filter, so that no endpoint can be mapped around it.</summary>
internal sealed class FrontDoor(IHostEnvironment environment, HttpsOnly https) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // In Development the bot answers this machine alone: there a forwarded request is refused, so its header stays to be seen.
        if (!environment.IsDevelopment())
            app.UseForwardedHeaders(SchemeOfTheProxy());
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler(WithoutAWord());
        if (!environment.IsDevelopment())
            app.Use(https.GuardAsync);
        next(app);
    };

    /// <summary>
    /// The front end of a platform has no fixed address, so anybody's word is taken, but for the scheme alone: neither the caller's
    /// address nor the host is. Who lies about it has sent their own message unprotected, and gained no right: that takes a token.
    /// </summary>
    private static ForwardedHeadersOptions SchemeOfTheProxy()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        return options;
    }

    /// <summary>A fault is in the log; whoever caused it learns that there is one. The page for developers comes before this, in Development.</summary>
    private static ExceptionHandlerOptions WithoutAWord() => new()
    {
        ExceptionHandler = _ => Task.CompletedTask,
        StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
    };
}
