using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Praatplaat.Local.Processes;

/// <summary>A Chromium, Chrome or Edge of this machine.</summary>
/// <param name="Program">Its path.</param>
public sealed partial record Browser(string Program)
{
    /// <summary>As wide as three cards beside each other, in pixels.</summary>
    private const int Width = 1500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] LinuxAndMac =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
        "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WithinProgramFiles =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly string[] FoldersOfWindows = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    // No sandbox: containers run as root, and the page is our own.
    private static readonly string[] Flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking"];

    /// <summary>The one in <c>CHROME_PATH</c>, or else one that stands where it is installed.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="FileNotFoundException"><c>CHROME_PATH</c> names no file.</exception>
    public static Browser? Installed()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen)
            return File.Exists(chosen) ? new(chosen) : throw new FileNotFoundException("CHROME_PATH names no file.", chosen);
        return (OperatingSystem.IsWindows() ? OnWindows() : LinuxAndMac).FirstOrDefault(File.Exists) is { } found ? new(found) : null;
    }

    /// <summary>A picture of all of a page that says in <c>data-height</c> how high it is.</summary>
    /// <returns>Whether the browser made it.</returns>
    public async Task<bool> PictureAsync(string page, string picture, CancellationToken cancellationToken)
    {
        File.Delete(picture);
        var address = new Uri(page).AbsoluteUri;
        var drawn = await RunAsync(["--dump-dom", $"--window-size={Width},1000", address], cancellationToken);
        if (Height().Match(drawn) is not { Success: true } height)
            return false;
        await RunAsync([$"--screenshot={picture}", $"--window-size={Width},{height.Groups[1].Value}", address], cancellationToken);
        return File.Exists(picture);
    }

    private async Task<string> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var profile = Directory.CreateTempSubdirectory("praatplaat-browser-");
        var start = new ProcessStartInfo(Program, [.. Flags, $"--user-data-dir={profile.FullName}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start)!;
        try
        {
            var (output, errors) = (browser.StandardOutput.ReadToEndAsync(patience.Token), browser.StandardError.ReadToEndAsync(patience.Token));
            await browser.WaitForExitAsync(patience.Token);
            await errors;
            return await output;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            browser.Kill(entireProcessTree: true);
            return "";
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> OnWindows() =>
        from variable in FoldersOfWindows
        let folder = Environment.GetEnvironmentVariable(variable)
        where folder is not null
        from program in WithinProgramFiles
        select Path.Combine(folder, program);

    [GeneratedRegex("data-height=\"([0-9]+)\"")]
    private static partial Regex Height();
}
