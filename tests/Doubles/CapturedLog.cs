using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Praatplaat.Bot.Tests;

/// <summary>What the bot logged.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentQueue<string> everything = new();

    /// <summary>Of the bot's own code, without exceptions.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>Also what it runs on logged, and every exception in full.</summary>
    public IReadOnlyCollection<string> Everything => everything;

    /// <summary>The last of what the bot's own code logged, and what failed meanwhile.</summary>
    public string Tail()
    {
        var failed = everything.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
        return string.Join(Environment.NewLine, [.. lines.TakeLast(40), "Failed:", .. failed.TakeLast(10)]);
    }

    /// <summary>What a long run has looked at need not be kept.</summary>
    public void Clear()
    {
        lines.Clear();
        everything.Clear();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName.StartsWith("Praatplaat.", StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Logger(CapturedLog log, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel}: {formatter(state, exception)}";
            log.everything.Enqueue($"{line} {exception}");
            if (isOurs)
                log.lines.Enqueue(line);
        }
    }
}
