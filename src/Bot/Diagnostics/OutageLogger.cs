namespace Praatplaat.Bot.Diagnostics;

internal static class DiagnosticsServices
{
    public static IServiceCollection AddDiagnostics(this IServiceCollection services) =>
        services.AddSingleton<Outages>().AddSingleton(typeof(ILogger<>), typeof(OutageLogger<>));
}

/// <summary>The logger of every class here. What an outage makes fail is summed up, and told one by one to who asks for level Debug.</summary>
internal sealed class OutageLogger<T>(ILoggerFactory logs, Outages outages) : ILogger<T>
{
    private readonly ILogger _log = new Logger<T>(logs);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _log.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => _log.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var isSummedUp = exception is not null && logLevel >= LogLevel.Warning && outages.Take(exception);
        _log.Log(isSummedUp ? LogLevel.Debug : logLevel, eventId, state, exception, formatter);
    }
}
