using System.Globalization;

namespace Praatplaat.Crashes.Tests;

/// <summary>How long and how: by environment variables, so that a failure can be repeated and a night can be spent on it.</summary>
internal static class CrashSettings
{
    /// <summary><c>CRASHES</c>: how often a process is killed.</summary>
    public static int Crashes { get; } = Read("CRASHES", 6);

    /// <summary><c>CRASH_SEED</c>: decides after how long, and which process.</summary>
    public static int Seed { get; } = Read("CRASH_SEED", 2026);

    /// <summary><c>CRASH_MEMBERS</c>: of the team.</summary>
    public static int Members { get; } = Read("CRASH_MEMBERS", 60);

    private static int Read(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
