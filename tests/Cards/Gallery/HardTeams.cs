using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Teams that no card may stumble over.</summary>
internal static class HardTeams
{
    /// <summary>Everything that a renderer could read as something else than text.</summary>
    public const string Marker = "[link](http://x) **vet** <b>x</b> {{DATE(2020-01-01T00:00:00Z)}} <at>Iedereen</at>";

    public static Team Mischievous { get; } = new(
        Marker, Marker, [.. Enumerable.Range(0, 12).Select(index => $"{Marker}{index}")], (_, _, _) => Marker, _ => Marker);

    /// <summary>Everyone fills every field to the brim, in letters of three bytes, quotes and line ends.</summary>
    public static Team Verbose { get; } = new(
        Full(Limits.Title, "漢字題名"),
        Full(60, "執行"),
        [.. Enumerable.Range(0, 300).Select(index => Full(60, $"Jónkvrouw {index} van der Wäterkant-Ŵilhelmina "))],
        (_, _, _) => Full(Limits.Answer, "漢字\"かな\n「あ」"),
        _ => Full(Limits.Action, "漢\"字\n"));

    /// <summary>The same in emoji, each of two characters and four bytes.</summary>
    public static Team Cheerful { get; } = Verbose with { Says = (_, _, _) => Full(Limits.Answer, "🙂🎉"), Does = _ => Full(Limits.Action, "🙂") };

    private static string Full(int length, string with) =>
        string.Concat(Enumerable.Repeat(with, (length / with.Length) + 1))[..length];
}
