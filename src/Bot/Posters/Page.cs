using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;

namespace Praatplaat.Bot.Posters;

/// <summary>
/// A page for a browser, whole in itself: no script, no form, nothing fetched from anywhere. Its policy allows its own style sheet alone.
/// </summary>
/// <param name="Language">Of the text: two letters.</param>
/// <param name="Title">For the window; plain text.</param>
internal sealed record Page(string Language, string Title, Html Body) : IResult
{
    /// <summary>Seconds after which what failed can be tried again.</summary>
    private const string Pause = "60";

    private static readonly string Style = Read("poster.css");

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public int Status { get; init; } = StatusCodes.Status200OK;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = Pause;
        return response.WriteAsync(ToString(), httpContext.RequestAborted);
    }

    public override string ToString() => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Title}</title>
        <style>{Html.OfOwn(Style)}</style>
        </head>
        <body>
        {Body}
        </body>
        </html>

        """).ToString();

    /// <summary>With the line ends that it has in the page: the policy names the sheet by its hash.</summary>
    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Page).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
