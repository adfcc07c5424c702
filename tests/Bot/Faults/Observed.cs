using Praatplaat.Sessions;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>What became of one message.</summary>
/// <param name="Hits">Calls that went wrong.</param>
/// <param name="Calls">Whether one more was made after those.</param>
/// <param name="Copies">How often it stands there in the end.</param>
/// <param name="IsAnew">Not where it was to be brought up to date, but as a new message.</param>
/// <param name="Elsewhere">Where it stands, if it is not where it was to be.</param>
/// <param name="IsLater">The bot put it off and did other work meanwhile.</param>
/// <param name="Asked">Why it was set aside, each time.</param>
/// <param name="IsLeftAlone">What was to be brought up to date is gone, says Teams.</param>
internal sealed record Observed(
    int Hits, bool Calls, int Copies, bool IsAnew, string? Elsewhere, bool IsLater, IReadOnlyList<Obstacle> Asked, bool IsStartedAgain, Obstacle? Unreachable, bool IsLeftAlone)
{
    public string Words => string.Join(" → ", Steps());

    private IEnumerable<string> Steps()
    {
        foreach (var why in Asked)
            yield return why == Obstacle.Unconfirmed ? "asked" : $"set aside: {why}";
        if (IsStartedAgain)
            yield return "start again";
        else if (Asked.Count > 0 && Asked[^1] != Obstacle.Unconfirmed)
            yield return "retry";
        if (Unreachable is { } obstacle)
            yield return $"unreachable: {obstacle}";
        if (Copies > 0)
            yield return string.Join(' ', new[] { Copies > 1 ? $"{Copies}× (doubt)" : "1×", IsAnew ? "anew" : null, Elsewhere, When() }.OfType<string>());
        else if (Unreachable is null)
            yield return IsLeftAlone ? "left alone" : "lost";
    }

    private string? When() => Asked.Count > 0 || Elsewhere is not null || Copies > 1 ? null : IsLater ? "later" : Calls ? $"after {Hits + 1} calls" : null;
}
