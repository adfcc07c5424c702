using System.Diagnostics;
using System.Globalization;

namespace Praatplaat.Release;

/// <summary>When the source of a build was made, which is the same for whoever builds it.</summary>
internal static class SourceTime
{
    /// <param name="epoch">What <c>SOURCE_DATE_EPOCH</c> says: seconds since 1970.</param>
    /// <param name="repository">Asked for the moment of its commit where nothing is said.</param>
    /// <param name="release">The day of the newest release, where there is no commit.</param>
    /// <remarks>Source: https://reproducible-builds.org/specs/source-date-epoch/</remarks>
    public static DateTimeOffset Of(string? epoch, string repository, DateOnly release) =>
        long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : OfCommit(repository) ?? new DateTimeOffset(release, TimeOnly.MinValue, TimeSpan.Zero);

    private static DateTimeOffset? OfCommit(string repository)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["log", "-1", "--format=%cI"])
            {
                WorkingDirectory = repository,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            var said = git!.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 && DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, out var time) ? time : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git on this machine.
            return null;
        }
    }
}
