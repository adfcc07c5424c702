using System.Globalization;
using Praatplaat.Local.Processes;

[assembly: AssemblyFixture(typeof(Praatplaat.Bot.Tests.AzuriteFixture))]
// More than there are cores perhaps: a session mostly waits, since the bot shows new numbers once a second.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]

namespace Praatplaat.Bot.Tests;

/// <summary>One Azurite for all tests. Each bot has an account in it, so that no bot does another's work.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int Accounts = 1200;

    private static Azurite? azurite;
    private static int used;

    /// <summary>The connection string of an account that nobody has used yet.</summary>
    internal static string NewAccount() => azurite!.ConnectionStringOf(Name(Interlocked.Increment(ref used)));

    public async ValueTask InitializeAsync() =>
        azurite = await Azurite.StartAsync(null, null, TestContext.Current.CancellationToken, Enumerable.Range(1, Accounts).Select(Name));

    public ValueTask DisposeAsync() => azurite?.DisposeAsync() ?? default;

    private static string Name(int number) => number <= Accounts
        ? string.Create(CultureInfo.InvariantCulture, $"bot{number:D4}")
        : throw new InvalidOperationException("More bots than accounts: raise the number of accounts.");
}
