using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Praatplaat.Benchmarks.Protocol;

/// <summary>The least that ASP.NET Core can do with a press: read its JSON, and write a card that was made before. On the same host, with the same settings.</summary>
internal static class BareEndpoint
{
    public const string Command = "host-bare";

    /// <param name="answer">A file with the bytes to answer.</param>
    public static async Task RunAsync(string answer, string[] settings)
    {
        var bytes = await File.ReadAllBytesAsync(answer);
        var builder = WebApplication.CreateBuilder(settings);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.MapGet("/health/ready", () => "ready");
        app.MapPost("/api/messages", async context =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        });
        await app.RunAsync();
    }
}
