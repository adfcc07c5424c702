using System.Text.RegularExpressions;

namespace Praatplaat.Docs.Tests.Guide;

/// <summary>What the guide tells its reader to type, from beginning to end.</summary>
internal static partial class GuideScript
{
    public const string Bash = "bash", PowerShell = "powershell";

    /// <summary>Blocks that are for both shells, and those of the one alone.</summary>
    public static string For(string shell) => string.Join(
        '\n',
        from Match block in Fences().Matches(Repository.Read("docs/admin.md"))
        where block.Groups["language"].Value is "sh" || block.Groups["language"].Value == shell
        select block.Groups["text"].Value);

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
