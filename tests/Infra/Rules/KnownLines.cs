using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>An alert waits for a line or a number that the bot still writes: else it would never ring, and nobody would know.</summary>
internal static partial class KnownLines
{
    /// <summary>Of .NET's host, and of the runtime when a program breaks off.</summary>
    private static readonly string[] OfDotNet = ["Application started", "Unhandled exception. "];

    /// <summary>Of the two projects that log and measure.</summary>
    private static readonly IReadOnlyList<string> BotFiles =
    [
        .. new[] { "Bot", "Teams" }.SelectMany(project =>
            Directory.EnumerateFiles(Path.Combine(Sources.Root, "src", project), "*.cs", SearchOption.AllDirectories)),
    ];

    private static readonly IReadOnlyList<string> Lines =
    [
        .. BotFiles.SelectMany(File.ReadLines).Where(line => line.Contains("[LoggerMessage(", StringComparison.Ordinal)), .. OfDotNet,
    ];

    private static readonly IReadOnlyList<string> Texts = [.. BotFiles.Select(File.ReadAllText)];

    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        from alert in infrastructure.ResourcesOf("Microsoft.Insights/scheduledQueryRules")
        from criterion in alert.Json.Items("properties.criteria.allOf")
        from fault in Find(criterion.Word("query")!)
        select $"{alert}: {fault}";

    private static IEnumerable<string> Find(string query)
    {
        var lines = Line().Matches(query).Select(line => line.Groups[1].Value).ToList();
        var numbers = Number().Matches(query).Select(number => number.Groups[1].Value).ToList();
        if (lines.Count + numbers.Count == 0)
            yield return "it waits for no line and no number of the bot.";
        foreach (var line in lines.Where(line => !Lines.Any(written => written.Contains(line, StringComparison.Ordinal))))
            yield return $"no line of the bot says “{line}”.";
        foreach (var number in numbers.Where(number => !Texts.Any(text => text.Contains($"\"{number}\"", StringComparison.Ordinal))))
            yield return $"the bot has no number or tag {number}.";
    }

    [GeneratedRegex("ResultDescription contains \"([^\"]*)\"")]
    private static partial Regex Line();

    [GeneratedRegex("(?:Name == |Properties\\[)\"([^\"]+)\"")]
    private static partial Regex Number();
}
