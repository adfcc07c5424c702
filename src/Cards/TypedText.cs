namespace Praatplaat.Cards;

/// <summary>A text that somebody typed, by the id of the input it was typed in.</summary>
public sealed record TypedText(string Input, string Value);
