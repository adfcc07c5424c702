namespace Praatplaat.Bot.Deliveries;

/// <summary>A message left, and nobody knows whether it arrived: sending it again might show it twice.</summary>
internal sealed class UnconfirmedDeliveryException : Exception
{
    private UnconfirmedDeliveryException(string message, string post, DateTimeOffset? until, Exception? inner)
        : base(message, inner) => (Post, Until) = (post, until);

    /// <summary>The name of the post that may stand there.</summary>
    public string Post { get; }

    /// <summary>From when it may be sent again, where nothing proves by then that it arrived; null where a person has to say so.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>Where a whole channel would see it twice.</summary>
    public static UnconfirmedDeliveryException AskFacilitator(string post, Exception? inner = null) =>
        new("It is not certain whether this was posted in the channel; the facilitator is asked", post, null, inner);

    /// <summary>Where one person would.</summary>
    public static UnconfirmedDeliveryException WaitForEvidence(string post, DateTimeOffset until, Exception? inner = null) =>
        new("It is not certain whether this arrived; without proof it is sent again", post, until, inner);
}
