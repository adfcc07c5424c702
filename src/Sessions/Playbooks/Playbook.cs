namespace Praatplaat.Sessions.Playbooks;

/// <summary>A talking poster as data: what a session shows and asks, in the order in which it does.</summary>
/// <param name="Id">Stable name, <c>[a-z0-9-]{1,40}</c>; sessions keep it.</param>
/// <param name="Version">Raised when the content changes, so that a running session keeps the version it began with.</param>
/// <param name="Language">Language of the content: <c>nl</c> or <c>en</c>. Files of one id and version, each in its own, are one playbook.</param>
/// <param name="Name">Shown in the header line of every card.</param>
/// <param name="SessionTitle">The title that the set-up card proposes.</param>
public sealed record Playbook(
    string Id,
    int Version,
    string Language,
    string Name,
    string SessionTitle,
    Opening Opening,
    Background Background,
    IReadOnlyList<Round> Rounds,
    ActionsQuestion Actions,
    FurtherReading FurtherReading,
    Source Source);

/// <summary>The first card: why this session, the story to start from, the goals, and what is asked of people.</summary>
/// <param name="Introduction">Paragraphs that say why this session is held.</param>
/// <param name="Practical">Short lines: what is asked, how long it takes, who sees what.</param>
/// <param name="Context">The same as the introduction for whoever reads the outcome and was not there; null for none.</param>
public sealed record Opening(
    string Title,
    IReadOnlyList<string> Introduction,
    Story Story,
    string GoalsTitle,
    IReadOnlyList<string> Goals,
    string PracticalTitle,
    IReadOnlyList<string> Practical,
    IReadOnlyList<string>? Context = null);

/// <summary>The case of one person, told in a few scenes.</summary>
public sealed record Story(string Title, string Subtitle, string Sign, IReadOnlyList<string> Person, IReadOnlyList<Scene> Scenes);

/// <summary>One scene of the story. Two letters that follow each other are shown side by side.</summary>
/// <param name="Id">Names the film whose address the facilitator may fill in at set-up; unique in the story.</param>
/// <param name="Link">Address of a film, where the playbook knows one; without it, and without one from the facilitator, no link is shown.</param>
public sealed record Scene(string Id, SceneKind Kind, string Title, string Text, Link? Link = null);

/// <summary>What a scene is: a film to watch, a letter to read, or a question to carry into the rounds.</summary>
public enum SceneKind
{
    Film,
    Letter,
    Question,
}

/// <summary>What stands behind the button of the opening card: titled lists.</summary>
public sealed record Background(string Title, IReadOnlyList<BackgroundSection> Sections);

/// <summary>One titled list of the background card.</summary>
public sealed record BackgroundSection(string Title, string? Text, IReadOnlyList<string> Items);

/// <summary>One round: a question to everyone, with the fields to answer it in.</summary>
/// <param name="Id">Stable name, <c>[a-z0-9-]{1,40}</c>, unique in the playbook.</param>
/// <param name="Sign">One emoji; returns on every card about this round, always with the title beside it.</param>
/// <param name="Explanation">What it is about, in two or three plain sentences.</param>
/// <param name="Background">More, behind a button; empty where there is nothing more to say.</param>
/// <param name="Scale">On which people say where they stand now; null where the round does not ask that.</param>
/// <param name="Original">The question as the poster has it, where this is a translation; null for none. The opening shows it beside the title.</param>
public sealed record Round(
    string Id,
    string Sign,
    string Title,
    string Question,
    IReadOnlyList<Field> Fields,
    string Explanation,
    IReadOnlyList<string> Background,
    IReadOnlyList<Link> Links,
    Scale? Scale = null,
    string? Original = null)
{
    /// <summary>It asks for nothing but an answer: what people write there is the team's own word.</summary>
    /// <remarks>A method, since a property would be written into the playbook that a session keeps.</remarks>
    public bool IsVision() => Fields is [{ Id: FieldId.Answer }];
}

/// <summary>A self-assessment: one choice, which may be left open.</summary>
/// <param name="Levels">The names of the levels, from least to most; the first is level 1. There are five.</param>
public sealed record Scale(string Question, IReadOnlyList<string> Levels)
{
    /// <returns>Null where no level was chosen, or one that the scale does not have.</returns>
    public string? NameOf(int? level) => Levels.ElementAtOrDefault((level ?? 0) - 1);
}

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

/// <summary>A public web page. Always absolute and https.</summary>
public sealed record Link(string Title, string Url);

/// <summary>Who made the poster, as the source line shows it.</summary>
public sealed record Source(string Name, string Address, string Telephone, string Date, Link Link);
