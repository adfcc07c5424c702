namespace Praatplaat.Bot.Teams;

/// <summary>An entity of type <c>mention</c>.</summary>
/// <param name="Text">Stands verbatim in the text of the message: <c>&lt;at&gt;Praatplaat&lt;/at&gt;</c>.</param>
internal sealed record Mention(ChannelAccount Mentioned, string Text)
{
    public string Type { get; } = "mention";
}
