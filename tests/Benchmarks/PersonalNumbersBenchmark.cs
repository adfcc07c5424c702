using System.Diagnostics;
using Praatplaat.OrdinaryText;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Benchmarks;

/// <summary>
/// How often ordinary text is taken for a personal number, by kind, on the lines of <c>tests/OrdinaryText</c>; and how long it takes to
/// look through the longest answer. Whether a number passes is chance, so there are twenty times as many lines as a test of the suite has;
/// they are the same at every run, and so are the counts.
/// </summary>
internal static class PersonalNumbersBenchmark
{
    private const int Turns = 2_000;
    private const int Seeds = 20;

    public static void Run()
    {
        var counts = new List<int>();
        var kinds = Enum.GetValues<PersonalNumberKind>().ToDictionary(kind => kind, _ => 0);
        for (var seed = Corpus.Seed; seed < Corpus.Seed + Seeds; seed++)
        {
            var alarms = Corpus.Of(OwnTexts.All, seed).Select(line => (Line: line, Found: PersonalNumbers.In(line)))
                .Where(line => line.Found.Count > 0).ToList();
            counts.Add(alarms.Count);
            foreach (var (line, found) in alarms)
            {
                Console.WriteLine($"{string.Join(", ", found)}: {line}");
                foreach (var kind in found.Select(one => one.Kind).Distinct())
                    kinds[kind]++;
            }
        }

        var byKind = string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}"));
        Report.Row(
            $"false alarms in {Corpus.Lines} ordinary lines, {OwnTexts.All.Count} of them the product's own; {Seeds} seeds",
            "alarms",
            $"**{counts[0]}** with the first, {counts.Average():F1} on average, {counts.Max()} at most ({byKind})",
            "< 10");
        var answer = string.Join(' ', Corpus.Of(OwnTexts.All))[..Limits.Answer];
        Report.Row($"looking through an answer of {Limits.Answer} characters", "alarms", $"**{MicrosecondsOf(answer):F0} µs**", "–");
        Report.Machine();
    }

    private static double MicrosecondsOf(string text)
    {
        for (var turn = 0; turn < Turns; turn++)
            PersonalNumbers.In(text);
        var clock = Stopwatch.StartNew();
        for (var turn = 0; turn < Turns; turn++)
            PersonalNumbers.In(text);
        return clock.Elapsed.TotalMicroseconds / Turns;
    }
}
