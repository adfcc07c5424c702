using Microsoft.Playwright;
using Praatplaat.EndToEnd.Tests.Browsers;
using Praatplaat.Local.Processes;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Praatplaat.EndToEnd.Tests.Browsers;

/// <summary>One browser for all tests; each test has a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // No sandbox: containers run as root. No background networking: a test asks nothing of the internet.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // What the Playground needs depends on who shares the two cores: its script alone takes a busy machine over ten seconds to read.
    private const int PatienceMilliseconds = 90_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async ValueTask InitializeAsync()
    {
        var path = await BrowserFinder.FindAsync(CancellationToken.None);
        await Debian.EnsureEmojiFontAsync(CancellationToken.None);
        // What a page is looked at with: a fresh machine has not got it, whichever test comes first.
        await NodePackages.InstallAsync(await NodeRuntime.FindAsync(CancellationToken.None), CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    /// <summary>A page of a Dutch laptop. It reaches this machine only: the fonts that the Playground asks for cost it seconds.</summary>
    public async Task<IPage> NewPageAsync()
    {
        var context = await Browser.NewContextAsync(new()
        {
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = 1100, Height = 1400 },
            DeviceScaleFactor = 1,
            // What moves is drawn sixty times a second.
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.RouteAsync(url => url.StartsWith("https:", StringComparison.Ordinal), route => route.AbortAsync());
        context.SetDefaultTimeout(PatienceMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
