using System.Runtime.InteropServices;

namespace Praatplaat.Publishing.Tests.Published;

/// <summary>The kinds of build that a release has, by the name of their folder.</summary>
internal static class Build
{
    public const string Portable = "portable";

    public const string Linux = "linux-x64";

    /// <summary>Those that run on this machine.</summary>
    public static TheoryData<string> All => RuntimeInformation.RuntimeIdentifier == Linux ? [Portable, Linux] : [Portable];
}
