using System.Diagnostics;
using Praatplaat.Local.Processes;

namespace Praatplaat.Benchmarks;

/// <summary>One way to publish the bot, and what was measured of it.</summary>
/// <param name="Arguments">Of <c>dotnet publish</c>.</param>
internal sealed record PublishedBuild(string Name, string Arguments)
{
    private const string Linux = "-r linux-x64 ";

    public static readonly IReadOnlyList<PublishedBuild> All =
    [
        new("portable", ""),
        new("portable, compiled ahead", $"{Linux}--no-self-contained"),
        new("with its own .NET", $"{Linux}--self-contained -p:PublishReadyToRun=false"),
        new("with its own .NET, compiled ahead", $"{Linux}--self-contained"),
    ];

    public List<double> Ready { get; } = [];

    public List<double> First { get; } = [];

    public List<double> Memory { get; } = [];

    /// <exception cref="InvalidOperationException">It could not be: a build that warns is an error.</exception>
    public async Task PublishAsync(string folder)
    {
        var command = $"publish src/Bot -c Release {Arguments} -o {PlaceIn(folder)} --artifacts-path {Path.Combine(folder, "artifacts")} -p:RestoreLockedMode=true";
        var start = new ProcessStartInfo("dotnet", command.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { WorkingDirectory = Repository.Root };
        await using var dotnet = ChildProcess.Start(start);
        if (await dotnet.Exited != 0)
            throw new InvalidOperationException($"{Name}: not published.\n{string.Join('\n', dotnet.LastLines)}");
    }

    public Task<BotProcess> StartAsync(string folder, string storage)
    {
        var place = PlaceIn(folder);
        var start = this == All[0]
            ? new ProcessStartInfo("dotnet", [Path.Combine(place, "Praatplaat.Bot.dll")])
            : new ProcessStartInfo(Path.Combine(place, "Praatplaat.Bot"));
        start.WorkingDirectory = place;
        return BotProcess.StartAsync(start, new Dictionary<string, string> { ["Storage__ConnectionString"] = storage });
    }

    public long MegabytesIn(string folder) =>
        new DirectoryInfo(PlaceIn(folder)).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1024 / 1024;

    private string PlaceIn(string folder) => Path.Combine(folder, Name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
}
