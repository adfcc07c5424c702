using Praatplaat.Local.Processes;

namespace Praatplaat.EndToEnd.Tests.Browsers;

/// <summary>Finds a Chromium, Chrome or Edge on this machine, or installs one.</summary>
internal static class BrowserFinder
{
    /// <returns>The path of a browser; null for the one that Playwright has installed itself.</returns>
    public static async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        if (Browser.Installed() is { } browser)
            return browser.Program;

        if (Debian.CanInstall)
        {
            await Debian.InstallAsync(["chromium", Debian.EmojiFont], cancellationToken);
            return Browser.Installed()?.Program ?? throw NoBrowser();
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 ? null : throw NoBrowser();
    }

    private static InvalidOperationException NoBrowser() => new(
        "There is no Chromium, Chrome or Edge here and installing one failed: install one, or set CHROME_PATH to its program.");
}
