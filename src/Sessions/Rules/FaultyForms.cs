namespace Praatplaat.Sessions.Rules;

public abstract partial record Refusal
{
    /// <summary>What was filled in can't be taken.</summary>
    /// <param name="Faults">All that is wrong with it, in the order of the fields: whoever mends one need not find the next by sending again.</param>
    public sealed record FaultyForm(IReadOnlyList<Refusal> Faults) : Refusal
    {
        /// <remarks>Lists are compared by what is in them, as a refusal is a value.</remarks>
        public bool Equals(FaultyForm? other) => other is not null && Faults.SequenceEqual(other.Faults);

        public override int GetHashCode() => Faults.Aggregate(0, HashCode.Combine);
    }
}
