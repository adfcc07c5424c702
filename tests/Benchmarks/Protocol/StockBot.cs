using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Praatplaat.Benchmarks.Protocol;

/// <summary>A bot as the SDK's samples make one: its <c>CloudAdapter</c>, without authentication, and a handler that answers every press with one card.</summary>
internal static class StockBot
{
    public const string Command = "host-stock";

    /// <param name="answer">A file with the bytes that the bot itself answers.</param>
    public static async Task RunAsync(string answer, string[] settings)
    {
        var card = JObject.Parse(await File.ReadAllTextAsync(answer))["value"]!;
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddTransient<IBot>(_ => new Handler(card));
        var app = builder.Build();
        app.MapGet("/health/ready", () => "ready");
        app.MapPost("/api/messages", (HttpContext context, CloudAdapter adapter, IBot bot) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.RunAsync();
    }

    private sealed class Handler(JToken card) : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = card });
    }
}
