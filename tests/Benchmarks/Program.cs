using System.Globalization;
using Praatplaat.Benchmarks;
using Praatplaat.Benchmarks.Costs;
using Praatplaat.Benchmarks.Protocol;

// Each measures one thing and prints it; docs/benchmarks.md has the results.
switch (args)
{
    case ["answers", ..]:
        await AnswerBenchmark.RunAsync();
        return 0;
    case ["start", ..]:
        await StartBenchmark.RunAsync();
        return 0;
    case ["publish", ..]:
        await PublishBenchmark.RunAsync();
        return 0;
    case ["memory", ..]:
        await MemoryBenchmark.RunAsync();
        return 0;
    case ["tokens", ..]:
        await TokenBenchmark.RunAsync();
        return 0;
    case ["export", ..]:
        await ExportBenchmark.RunAsync(100, 1_000);
        return 0;
    case ["summary", var members]:
        await SummaryBenchmark.RunAsync(int.Parse(members, CultureInfo.InvariantCulture));
        return 0;
    case ["summary"]:
        await SummaryBenchmark.RunAsync(10, 100, 1_000, 10_000);
        return 0;
    case ["alarms", ..]:
        PersonalNumbersBenchmark.Run();
        return 0;
    case ["sessions", ..]:
        await SessionsBenchmark.RunAsync();
        return 0;
    case ["costs", var sessions, var idleMinutes]:
        await CostsBenchmark.RunAsync(int.Parse(sessions, CultureInfo.InvariantCulture), int.Parse(idleMinutes, CultureInfo.InvariantCulture));
        return 0;
    case ["costs"]:
        await CostsBenchmark.RunAsync(1, 10);
        return 0;
    case ["protocol", ..]:
        return await ProtocolBenchmark.RunAsync();
    // The programs that the protocol command compares.
    case [HostedBot.Command, .. var settings]:
        await HostedBot.RunAsync(settings);
        return 0;
    case [BareEndpoint.Command, var answer, .. var settings]:
        await BareEndpoint.RunAsync(answer, settings);
        return 0;
    case [StockBot.Command, var answer, .. var settings]:
        await StockBot.RunAsync(answer, settings);
        return 0;
    case ["fanout", var team]:
        await FanOutBenchmark.RunAsync(int.Parse(team, CultureInfo.InvariantCulture));
        return 0;
    case ["fanout"]:
        await FanOutBenchmark.RunAsync(10_000);
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Benchmarks -- answers|start|publish|memory|tokens|protocol|summary|export|alarms|sessions|costs|fanout");
        return 2;
}
