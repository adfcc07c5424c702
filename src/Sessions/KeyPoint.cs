namespace Praatplaat.Sessions;

/// <summary>A line that the facilitator puts first in the outcome of a round. Who wrote it is not kept.</summary>
/// <param name="From">The field in which it was written.</param>
/// <param name="Text">On one line, at most <see cref="Limits.KeyPoint"/> characters; maybe worded anew.</param>
public sealed record KeyPoint(FieldId From, string Text)
{
    /// <summary>How many a round can have.</summary>
    public const int Most = 3;
}
