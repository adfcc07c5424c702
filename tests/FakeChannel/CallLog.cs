using System.Text;

namespace Praatplaat.FakeChannel;

/// <summary>Calls in order of arrival, and whoever waits for one.</summary>
internal sealed class CallLog
{
    private readonly Lock gate = new();
    private readonly List<RecordedCall> calls = [];
    private readonly List<RecordedCall> done = [];
    private IReadOnlyList<RecordedCall>? seen;
    private long lastSequence;
    private readonly List<(Func<RecordedCall, bool> When, TaskCompletionSource<RecordedCall> Found)> waiting = [];

    public bool KeepsBodies { get; set; } = true;

    /// <summary>Of all bodies since the start, whatever is kept of them.</summary>
    public long Bytes { get; private set; }

    /// <returns>The call as it arrived, whatever is kept of it.</returns>
    public RecordedCall Add(Func<long, RecordedCall> call)
    {
        lock (gate)
        {
            var recorded = call(++lastSequence);
            Bytes += Encoding.UTF8.GetByteCount(recorded.RawText);
            calls.Add(Kept(recorded));
            seen = null;
            return recorded;
        }
    }

    /// <summary>Tells those who wait, once the call has had its effect.</summary>
    public void Done(RecordedCall call)
    {
        lock (gate)
        {
            done.Add(Kept(call));
            foreach (var (_, found) in waiting.Where(w => w.When(call)))
                found.TrySetResult(call);
            waiting.RemoveAll(w => w.Found.Task.IsCompleted);
        }
    }

    public IReadOnlyList<RecordedCall> All()
    {
        lock (gate)
            return seen ??= [.. calls];
    }

    public Task<RecordedCall> WaitAsync(Func<RecordedCall, bool> when, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (done.Find(call => when(call)) is { } already)
                return Task.FromResult(already);

            var found = new TaskCompletionSource<RecordedCall>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((when, found));
            return found.Task.WaitAsync(cancellationToken);
        }
    }

    public string AllText()
    {
        var text = new StringBuilder();
        foreach (var call in All())
        {
            if (call.Body is { } body)
                Wire.AppendTexts(body, text);
        }

        return text.ToString();
    }

    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
            done.Clear();
            seen = null;
        }
    }

    private RecordedCall Kept(RecordedCall call) => KeepsBodies ? call : call.Bare();
}
