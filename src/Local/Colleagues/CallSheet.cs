namespace Praatplaat.Local.Colleagues;

/// <summary>The cues that are still to come, from the moment at which the question was seen.</summary>
internal sealed class CallSheet(IEnumerable<Cue> cues, DateTimeOffset seen)
{
    private readonly List<Cue> _left = [.. cues];

    public IReadOnlyList<Cue> Due(DateTimeOffset now) => [.. _left.Where(cue => seen + cue.After <= now)];

    /// <summary>Said, or no longer needed.</summary>
    public void Strike(Cue cue) => _left.Remove(cue);
}
