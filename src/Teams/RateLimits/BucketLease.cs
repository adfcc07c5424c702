using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Praatplaat.Teams.RateLimits;

/// <summary>A token that was taken, and nothing gives back; or the time after which there would be one.</summary>
internal sealed class BucketLease : RateLimitLease
{
    private static readonly BucketLease Calm = new(null, isCrowded: false);

    private static readonly BucketLease Crowded = new(null, isCrowded: true);

    private readonly TimeSpan? retryAfter;
    private readonly bool isCrowded;

    private BucketLease(TimeSpan? retryAfter, bool isCrowded) => (this.retryAfter, this.isCrowded) = (retryAfter, isCrowded);

    /// <summary>Half of the tokens of a bucket, or more, were gone when this one was taken.</summary>
    public static MetadataName<bool> IsCrowded { get; } = new("IS_CROWDED");

    public override bool IsAcquired => retryAfter is null;

    public override IEnumerable<string> MetadataNames => IsAcquired ? [IsCrowded.Name] : [MetadataName.RetryAfter.Name];

    public static BucketLease Taken(bool isCrowded) => isCrowded ? Crowded : Calm;

    public static BucketLease NotBefore(TimeSpan wait) => new(wait, isCrowded: false);

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == IsCrowded.Name && IsAcquired ? isCrowded : metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
        return metadata is not null;
    }
}
