namespace Praatplaat.Sessions;

/// <summary>One thing that is kept of a person, in words for themselves.</summary>
/// <param name="Subject">What it is about: a theme, the actions, or how they can be reached.</param>
/// <param name="Label">What was asked, or what it is.</param>
/// <param name="At">When it was given; null where that is not kept.</param>
public sealed record PersonalEntry(string Subject, string Label, string Text, DateTimeOffset? At = null);
