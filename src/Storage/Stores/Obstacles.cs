using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>An obstacle in a column.</summary>
internal static class Obstacles
{
    /// <returns>Null for an empty column. What an earlier or later version wrote there is a refusal still.</returns>
    public static Obstacle? Read(string? text) => text switch
    {
        null or "" => null,
        _ when Enum.TryParse<Obstacle>(text, out var obstacle) => obstacle,
        _ => Obstacle.Refused,
    };
}
