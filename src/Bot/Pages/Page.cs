using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;

namespace Praatplaat.Bot.Pages;

/// <summary>
/// A page for a browser, whole in itself: no script, no form, no cookie, nothing fetched from anywhere. Its policy allows its own style sheet
/// alone.
/// </summary>
/// <param name="Language">Of the text: two letters.</param>
/// <param name="Title">For the window; plain text.</param>
internal sealed record Page(string Language, string Title, StyleSheet Style, Html Body) : IResult
{
    /// <summary>Seconds after which what failed can be tried again.</summary>
    private const string Pause = "60";

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>How long anybody may keep it; null for a page that is kept nowhere.</summary>
    public TimeSpan? KeptFor { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var markup = Encoding.UTF8.GetBytes(ToString());
        response.StatusCode = Status;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.ContentLength = markup.Length;
        response.Headers.ContentSecurityPolicy = Style.Policy;
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (KeptFor is { } time)
            response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={time.TotalSeconds:F0}");
        if (Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = Pause;
        return response.Body.WriteAsync(markup, httpContext.RequestAborted).AsTask();
    }

    public override string ToString() => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Title}</title>
        <style>{Html.OfOwn(Style.Text)}</style>
        </head>
        <body>
        {Body}
        </body>
        </html>

        """).ToString();
}

/// <summary>A style sheet that stands in the page itself, and the policy that lets it through and nothing else.</summary>
internal sealed record StyleSheet(string Text)
{
    public string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="name">Of a file that the assembly carries. It gets the line ends of the page: the policy names the sheet by its hash.</param>
    public static StyleSheet Read(string name) => new(OwnFile.Read(name));
}

/// <summary>A file that the assembly carries along.</summary>
internal static class OwnFile
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(OwnFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
