namespace Praatplaat.EndToEnd.Tests.Browsers;

/// <summary>Finds a Chromium, Chrome or Edge on this machine, or installs one.</summary>
internal static class BrowserFinder
{
    private static readonly string[] LinuxAndMac =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
        "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WithinProgramFiles =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <returns>The path of a browser; null for the one that Playwright has installed itself.</returns>
    public static async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen)
            return File.Exists(chosen) ? chosen : throw new FileNotFoundException("CHROME_PATH names no file.", chosen);

        if (Installed() is { } browser)
            return browser;

        if (Debian.CanInstall)
        {
            await Debian.InstallAsync(["chromium", Debian.EmojiFont], cancellationToken);
            return Installed() ?? throw NoBrowser();
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 ? null : throw NoBrowser();
    }

    private static string? Installed() => (OperatingSystem.IsWindows() ? OnWindows() : LinuxAndMac).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnWindows() =>
        from variable in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
        let folder = Environment.GetEnvironmentVariable(variable)
        where folder is not null
        from program in WithinProgramFiles
        select Path.Combine(folder, program);

    private static InvalidOperationException NoBrowser() => new(
        "There is no Chromium, Chrome or Edge here and installing one failed: install one, or set CHROME_PATH to its program.");
}
