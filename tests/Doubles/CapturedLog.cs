using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Praatplaat.Doubles;

/// <summary>Keeps what a host logs.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentQueue<string> everything = new();

    /// <summary>The lines of the product's own code, without exceptions.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>All lines, including those of the libraries, with every exception in full.</summary>
    public IReadOnlyCollection<string> Everything => everything;

    /// <summary>Returns the last lines of the product's own code, and what failed meanwhile.</summary>
    public string Tail()
    {
        var failed = everything.Where(
            line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
        return string.Join(Environment.NewLine, [.. lines.TakeLast(40), "Failed:", .. failed.TakeLast(10)]);
    }

    /// <summary>Forgets what a long run has already looked at.</summary>
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

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel}: {formatter(state, exception)}";
            log.everything.Enqueue($"{line} {exception}");
            if (isOurs)
                log.lines.Enqueue(line);
        }
    }
}
