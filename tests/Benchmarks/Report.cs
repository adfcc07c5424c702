using System.Runtime.InteropServices;

namespace Praatplaat.Benchmarks;

/// <summary>The last lines of a command, as they go into the table of figures.</summary>
internal static class Report
{
    public static void Row(string what, string command, string result, string aim) =>
        Console.WriteLine($"| {what} | `dotnet run -c Release --project tests/Benchmarks -- {command}` | {result} | {aim} |");

    public static void Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024 / 1024;
        Console.WriteLine($"{TimeProvider.System.GetLocalNow():d MMMM yyyy}, {Environment.ProcessorCount} cores ({Processor()}), {memory} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':')[1].Trim() ?? $"{RuntimeInformation.ProcessArchitecture}";
    }
}
