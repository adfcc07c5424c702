namespace Praatplaat.Bot.Teams;

/// <summary>Settings under <c>Teams</c>.</summary>
internal sealed class TeamsOptions
{
    /// <summary>The bot's app id. Without it the bot runs only in Development, on loopback, anonymous.</summary>
    public string? AppId { get; init; }

    public bool IsAnonymous => string.IsNullOrWhiteSpace(AppId);

    public ConnectorOptions Connector { get; init; } = new();
}

/// <summary>Settings under <c>Teams:Connector</c>; the defaults follow Teams' advice on rate limits.</summary>
internal sealed class ConnectorOptions
{
    /// <summary>Of one attempt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After the first attempt.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first retry where Teams gives no time of its own; doubles with each next, plus jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Asked to wait longer, the call fails and tells how long: whoever keeps the work can plan it again.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);
}
