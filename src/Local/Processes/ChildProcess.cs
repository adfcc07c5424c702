using System.Collections.Concurrent;
using System.Diagnostics;

namespace Praatplaat.Local.Processes;

/// <summary>A process that ends when it is disposed of, and when the process that started it ends.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int LinesKept = 40;

    private readonly Process _process;
    private readonly Action<string>? _onLine;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start, Action<string>? onLine)
    {
        _onLine = onLine;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Exited += (_, _) => _exited.TrySetResult(_process.ExitCode);
    }

    public int Id { get; private set; }

    /// <summary>Completes with the exit code when the process has ended.</summary>
    public Task<int> Exited => _exited.Task;

    /// <summary>The last lines of output and of errors, for an error message.</summary>
    public IReadOnlyList<string> LastLines => [.. _lines];

    /// <param name="start">The program to run. This method redirects its streams.</param>
    /// <param name="onLine">Receives each line of output and of errors, on a thread of the pool.</param>
    public static ChildProcess Start(ProcessStartInfo start, Action<string>? onLine = null)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var child = new ChildProcess(start, onLine);
        child._process.Start();
        child.Id = child._process.Id;
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += child.KillAtExit;
        return child;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is not { } line)
            return;

        _lines.Enqueue(line);
        while (_lines.Count > LinesKept)
            _lines.TryDequeue(out _);
        _onLine?.Invoke(line);
    }

    private void KillAtExit(object? sender, EventArgs e) => Kill();

    private void Kill()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }
}
