using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Local.Processes;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>Storage that can be away for a while.</summary>
internal interface IAbsentStorage : IAsyncDisposable
{
    string ConnectionString { get; }

    /// <summary>Puts itself between the bot and its storage, if need be.</summary>
    void AddTo(IServiceCollection services);

    Task StopAsync();

    Task StartAgainAsync();
}

/// <summary>An Azurite on disk that can be stopped and started again on its port.</summary>
internal sealed class StoppedStorage : IAbsentStorage
{
    private readonly string folder = Directory.CreateTempSubdirectory("faults-").FullName;
    private Azurite azurite = null!;

    public string ConnectionString => azurite.ConnectionString;

    public static async Task<IAbsentStorage> StartAsync()
    {
        var storage = new StoppedStorage();
        storage.azurite = await Azurite.StartAsync(storage.folder, null, TestContext.Current.CancellationToken);
        return storage;
    }

    public void AddTo(IServiceCollection services)
    {
    }

    /// <summary>As an administrator would: it writes down what it has.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", azurite.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await azurite.Closed.WaitAsync(TestContext.Current.CancellationToken);
    }

    public async Task StartAgainAsync()
    {
        var port = azurite.Endpoint.Port;
        await azurite.DisposeAsync();
        azurite = await Azurite.StartAsync(folder, port, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
