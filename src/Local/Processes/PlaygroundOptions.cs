namespace Praatplaat.Local.Processes;

/// <param name="Bot">The address of the bot, without <c>/api/messages</c>.</param>
public sealed record PlaygroundOptions(Uri Bot)
{
    /// <summary>A wish: the Playground takes another port when this one is taken. Null takes a free one.</summary>
    public int? Port { get; init; }
}
