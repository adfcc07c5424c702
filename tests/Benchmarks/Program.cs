using Praatplaat.Benchmarks;

// Each measures one thing and prints it; docs/benchmarks.md has the results.
switch (args)
{
    case ["answers", ..]:
        await AnswerBenchmark.RunAsync();
        return 0;
    case ["start", ..]:
        await StartBenchmark.RunAsync();
        return 0;
    case ["memory", ..]:
        await MemoryBenchmark.RunAsync();
        return 0;
    case ["tokens", ..]:
        await TokenBenchmark.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Benchmarks -- answers|start|memory|tokens");
        return 2;
}
