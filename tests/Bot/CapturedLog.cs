using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Praatplaat.Bot.Tests;

/// <summary>What the bot's own code logged.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>A line that holds this breaks whoever writes it: a fault in the middle of an act.</summary>
    public string? BreaksOn { get; set; }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName.StartsWith("Praatplaat.", StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private void Add(LogLevel level, string line)
    {
        lines.Enqueue($"{level}: {line}");
        if (level == LogLevel.Debug && BreaksOn is { } word && line.Contains(word, StringComparison.Ordinal))
            throw new InvalidOperationException("Broken by a test.");
    }

    private sealed class Logger(CapturedLog log, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isOurs)
                log.Add(logLevel, formatter(state, exception));
        }
    }
}
