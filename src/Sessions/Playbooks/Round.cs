namespace Praatplaat.Sessions.Playbooks;

/// <summary>One round: a question to everyone, with the fields to answer it in.</summary>
/// <param name="Id">Stable name, <c>[a-z0-9-]{1,40}</c>, unique in the playbook.</param>
/// <param name="Sign">One emoji; returns on every card about this round, always with the title beside it.</param>
/// <param name="Explanation">What it is about, in two or three plain sentences.</param>
/// <param name="Background">More, behind a button; empty where there is nothing more to say.</param>
public sealed record Round(
    string Id,
    string Sign,
    string Title,
    string Question,
    IReadOnlyList<Field> Fields,
    string Explanation,
    IReadOnlyList<string> Background,
    IReadOnlyList<Link> Links);

/// <summary>One text field of a round. Every field is required.</summary>
/// <param name="Id">Also the id of the input on the card.</param>
/// <param name="Label">What is asked; for <see cref="FieldId.Answer"/> a short label, since the round's question stands above it.</param>
/// <param name="Placeholder">An example of a good answer.</param>
public sealed record Field(FieldId Id, string Label, string Placeholder);

/// <summary>The last question, one to one: three actions.</summary>
/// <param name="Placeholders">An example for each of the three inputs.</param>
public sealed record ActionsQuestion(string Sign, string Title, string Question, string Explanation, IReadOnlyList<string> Placeholders);

/// <summary>The last card: where to read on, in titled groups.</summary>
public sealed record FurtherReading(string Title, string Introduction, IReadOnlyList<ReadingGroup> Groups);

/// <summary>Links under one heading.</summary>
public sealed record ReadingGroup(string Title, string Text, IReadOnlyList<Link> Links);
