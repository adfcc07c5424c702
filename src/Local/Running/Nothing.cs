namespace Praatplaat.Local.Running;

internal sealed class Nothing : IAsyncDisposable
{
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
