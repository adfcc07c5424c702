using System.Reflection;
using Praatplaat.Local.Processes;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Storage.Tests;

/// <summary>What is kept of people is told to those who decide about it: no kind of row is missing from the table in either language.</summary>
public sealed class RowLifeTests
{
    [Theory]
    [InlineData("privacy.md", "## The life of a row")]
    [InlineData("privacy.nl.md", "## Het leven van een rij")]
    public void Every_kind_of_row_of_a_session_has_its_life_in_the_table(string file, string heading)
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", file))
            .SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1])
            .ToList();
        Assert.InRange(rows.Count, 10, 30);
        foreach (var kind in Kinds())
            Assert.Contains(rows, row => row.Contains($"`{kind}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Kinds()
    {
        var person = new PersonId("somebody");
        string[] made = [Keys.Member(person), Keys.Answer(1, person), Keys.Note(1, person), Keys.Gate(1), Keys.KeyPoints(1), Keys.Reply(1), Keys.ActionsOf(person), Keys.Secrets(1)];
        var named = typeof(Keys).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!);
        // A key is one word, or begins with one and a colon.
        return made.Concat(named).Select(key => key.Contains(':', StringComparison.Ordinal) ? key[..(key.IndexOf(':', StringComparison.Ordinal) + 1)] : key).Distinct();
    }
}
