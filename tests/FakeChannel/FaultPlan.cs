namespace Praatplaat.FakeChannel;

/// <summary>Faults still to come, each for the next calls that it fits.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Planned> plan = [];

    public void Add(Fault fault, Func<RecordedCall, bool> when, int times)
    {
        lock (gate)
            plan.Add(new Planned(fault, when) { Left = times });
    }

    public void Clear()
    {
        lock (gate)
            plan.Clear();
    }

    public Fault? Take(RecordedCall call)
    {
        lock (gate)
        {
            if (plan.Find(planned => planned.When(call)) is not { } next)
                return null;

            if (--next.Left == 0)
                plan.Remove(next);
            return next.Fault;
        }
    }

    private sealed record Planned(Fault Fault, Func<RecordedCall, bool> When)
    {
        public int Left { get; set; }
    }
}
