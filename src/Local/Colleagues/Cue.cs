
namespace Praatplaat.Local.Colleagues;

/// <summary>When a colleague comes to speak.</summary>
/// <param name="After">Counted from the moment at which the colleagues saw the question.</param>
/// <param name="SecondThought">Whether it is to change an answer that was given before.</param>
internal sealed record Cue(TeamMember Colleague, TimeSpan After, bool SecondThought = false);
