using Microsoft.Playwright;
using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Playgrounds;

internal static class CardPicture
{
    // The bar at the top and the field at the bottom of the page.
    private const int Around = 400;

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "screenshots");

    public static string PathOf(string name) => Path.Combine(Folder, $"{name}.png");

    public static async Task TakeAsync(IPage page, ILocator card, string name)
    {
        var window = page.ViewportSize ?? throw new InvalidOperationException("The page has no fixed size.");
        // The conversation scrolls within the page: what is outside it would be cut off.
        var height = await card.EvaluateAsync<double>("card => card.scrollHeight");
        var isTall = height + Around > window.Height;
        if (isTall)
            await page.SetViewportSizeAsync(window.Width, (int)height + Around);
        await card.ScreenshotAsync(new() { Path = PathOf(name), Animations = ScreenshotAnimations.Disabled });
        if (isTall)
            await page.SetViewportSizeAsync(window.Width, window.Height);
    }
}
