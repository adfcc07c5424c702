namespace Praatplaat.Bot.Throttling;

/// <summary>Settings under <c>Presses</c>: how many an instance of the bot answers. As many may come at once, where none came for a minute.</summary>
internal sealed class PressOptions
{
    /// <summary>Far more than somebody who reads what they press.</summary>
    public int PerUserPerMinute { get; init; } = 120;

    public int PerTenantPerMinute { get; init; } = 6000;
}
