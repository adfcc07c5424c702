using System.Runtime.CompilerServices;

namespace Praatplaat.Approval;

/// <summary>Compares a text with the one that somebody has read and approved, which stands beside the test.</summary>
internal static class Approved
{
    /// <summary>Fails when <c>{name}.approved.{extension}</c> says something else, and writes what came as <c>{name}.received.{extension}</c>.</summary>
    /// <param name="test">The file of the test: its folder holds both texts.</param>
    public static void Matches(string text, string name, string extension = "md", [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        var approved = Path.Combine(folder, $"{name}.approved.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var now = Lines(text);
        var then = File.Exists(approved) ? Lines(File.ReadAllText(approved)) : [];
        if (now.SequenceEqual(then))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, string.Join('\n', now) + "\n");
        Assert.Fail($"""
            {(then.Length == 0 ? "Nothing has been approved yet." : Difference(then, now))}
            Read the received text; if it is right, approve it:
              mv "{received}" "{approved}"
            """);
    }

    private static string Difference(string[] then, string[] now)
    {
        var line = then.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The text is not the approved one from line {line + 1}:
              approved: {then.ElementAtOrDefault(line) ?? "(ends here)"}
              received: {now.ElementAtOrDefault(line) ?? "(ends here)"}
            """;
    }

    // A checkout may have changed the line ends, an editor the last one.
    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
