using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>
/// Which tables a bot has written to, by its own measurements. Where it wrote nothing, the rows are as they were, and need not be read
/// again. A request that was refused, or got no answer, counts as well.
/// </summary>
internal sealed class StorageWrites : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> tables = new();
    private readonly MeterListener listening;
    private int count;

    public StorageWrites(RunningBot bot)
    {
        var ofThisBot = bot.App.Services.GetRequiredService<IMeterFactory>();
        listening = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "db.client.operation.duration" && instrument.Meter.Scope == ofThisBot)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listening.SetMeasurementEventCallback<double>((_, _, tags, _) => Note(tags));
        listening.Start();
    }

    /// <summary>How many there were. Whoever reads rows after this has seen at least as many.</summary>
    public int Count => Volatile.Read(ref count);

    /// <returns>The tables that were written to since the last time.</returns>
    public IReadOnlyCollection<string> Take() => [.. tables.Keys.Where(table => tables.TryRemove(table, out _))];

    public void Dispose() => listening.Dispose();

    private void Note(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (table, operation) = ("", "");
        foreach (var (name, value) in tags)
        {
            if (name == "db.collection.name")
                table = (string)value!;
            else if (name == "db.operation.name")
                operation = (string)value!;
        }

        if (operation is "get" or "query")
            return;
        tables[table] = true;
        Interlocked.Increment(ref count);
    }
}
