using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Praatplaat.Bot.Pages;
using Praatplaat.EndToEnd.Tests.Cards;

namespace Praatplaat.EndToEnd.Tests.Pages;

/// <summary>A page of the bot in a browser, under its own headers, with axe at hand.</summary>
internal static class ServedPage
{
    private const string Site = "http://pages.test/";

    public static async Task OpenAsync(IPage page, Page shown, int width)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await shown.ExecuteAsync(context);
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        var (body, headers) = (await reader.ReadToEndAsync(), context.Response.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        await page.UnrouteAllAsync();
        await page.RouteAsync($"{Site}**", route => route.FulfillAsync(new() { Body = body, Headers = headers }));
        await page.SetViewportSizeAsync(width, 1000);
        await page.GotoAsync(Site);
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe.Script));
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe.Rules));
    }

    public static Task<string[]> FaultsAsync(IPage page) =>
        page.EvaluateAsync<string[]>("async () => (await rules.all(document)).map(fault => fault.line)");
}
