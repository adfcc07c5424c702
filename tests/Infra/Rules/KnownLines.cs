using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>An alert waits for a line or a number that the bot still writes: else it would never ring, and nobody would know.</summary>
internal static partial class KnownLines
{
    /// <summary>Of .NET's host, and of the runtime when a program breaks off.</summary>
    private static readonly string[] OfDotNet = ["Application started", "Unhandled exception. "];

    public static IEnumerable<string> Find(Infrastructure infrastructure)
    {
        var bot = Directory.EnumerateFiles(Path.Combine(Infrastructure.Root, "src", "Bot"), "*.cs", SearchOption.AllDirectories).ToList();
        var lines = bot.Where(path => path.EndsWith("Log.cs", StringComparison.Ordinal)).SelectMany(File.ReadLines).Where(line => line.Contains('"', StringComparison.Ordinal)).ToList();
        var sources = bot.Select(File.ReadAllText).ToList();
        foreach (var file in infrastructure.Files)
        {
            foreach (var line in Waited(file).Except(OfDotNet).Where(line => !lines.Any(written => written.Contains(line, StringComparison.Ordinal))))
                yield return $"{file.Path}: no line of the bot says “{line}”.";
            foreach (Match number in Number().Matches(file.Text))
                if (!sources.Any(source => source.Contains($"\"{number.Groups[1].Value}\"", StringComparison.Ordinal)))
                    yield return $"{file.Path}: the bot has no number or tag {number.Groups[1].Value}.";
        }
    }

    private static IEnumerable<string> Waited(BicepFile file) =>
        file.Expressions.OfType<Expression.Map>().SelectMany(map => map.Properties).Where(property => property.Name == "line").Select(property => property.Value).OfType<Expression.Literal>()
            .Select(line => line.Value);

    [GeneratedRegex("\"(praatplaat\\.[a-z._]+)\"")]
    private static partial Regex Number();
}
