using Praatplaat.BotProcesses;
using Praatplaat.FakeChannel;

namespace Praatplaat.Crashes.Tests;

/// <summary>Processes of the bot on one storage, each at an address of its own that it has again after each death.</summary>
internal sealed class MortalBots(string storage, int count) : IDisposable
{
    private static readonly string[] Settings = ["--Outbox:Lease", "00:00:02", "--Logging:LogLevel:Default", "Critical"];

    /// <summary>It lives for some seconds: its code is not worth measuring.</summary>
    private static readonly Dictionary<string, string> Variables = new() { ["DOTNET_TieredPGO"] = "0" };

    private readonly BotProcess?[] _bots = new BotProcess?[count];
    private readonly BotEndpoint?[] _doors = new BotEndpoint?[count];
    private int _next;

    public int Count => count;

    public async Task StartAsync(int number)
    {
        var bot = await BotProcess.StartAsync(storage, Variables, _bots[number]?.Address, Settings);
        _bots[number] = bot;
        _doors[number] ??= new BotEndpoint(bot.Address);
    }

    /// <summary>SIGKILL: nothing of the process gets to say goodbye.</summary>
    public void Kill(int number) => _bots[number]!.Dispose();

    /// <summary>As Teams and people do: until it is answered with success, at whichever process answers.</summary>
    public async Task<BotAnswer> DeliverAsync(System.Text.Json.Nodes.JsonObject activity, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var door = _doors[Interlocked.Increment(ref _next) % count]!;
                if (await door.DeliverAsync(activity, cancellationToken) is { Status: System.Net.HttpStatusCode.OK } answer)
                    return answer;
            }
            catch (HttpRequestException)
            {
                // It is dead, or died over it.
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var bot in _bots)
            bot?.Dispose();
        foreach (var door in _doors)
            door?.Dispose();
    }
}
