namespace Praatplaat.Infra.Tests;

/// <summary>The lists beside this file: a header, then a row a line, without quotes or commas in a value.</summary>
internal static class Table
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Infrastructure.Root, "tests", "Infra", name));
        return [.. lines.Skip(1).Select(line => line.Split(','))];
    }
}
