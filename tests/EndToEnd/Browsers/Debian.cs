using System.Diagnostics;

namespace Praatplaat.EndToEnd.Tests.Browsers;

internal static class Debian
{
    /// <summary>Without it a screenshot shows a box where the card has a sign.</summary>
    public const string EmojiFont = "fonts-noto-color-emoji";

    public static bool CanInstall => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get");

    public static async Task EnsureEmojiFontAsync(CancellationToken cancellationToken)
    {
        if (CanInstall && !Directory.EnumerateFiles("/usr/share/fonts", "NotoColorEmoji.ttf", SearchOption.AllDirectories).Any())
            await InstallAsync([EmojiFont], cancellationToken);
    }

    public static async Task InstallAsync(string[] packages, CancellationToken cancellationToken)
    {
        await RunAsync(["update", "-q"], cancellationToken);
        await RunAsync(["install", "-q", "-y", "--no-install-recommends", .. packages], cancellationToken);
    }

    private static async Task RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", arguments) { RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var apt = Process.Start(start) ?? throw new InvalidOperationException("apt-get did not start.");
        await apt.StandardOutput.ReadToEndAsync(cancellationToken);
        await apt.WaitForExitAsync(cancellationToken);
        if (apt.ExitCode != 0)
            throw new InvalidOperationException($"apt-get {arguments[0]} ended with {apt.ExitCode}.");
    }
}
