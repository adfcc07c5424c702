namespace Praatplaat.Bot.Teams;

/// <summary>Writes the answer to an invoke as it is, in one piece and with its length.</summary>
internal sealed class InvokeResult(InvokeResponse answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
            return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        await response.BodyWriter.WriteAsync(answer.Body, httpContext.RequestAborted);
    }
}
