namespace Praatplaat.Sessions.Playbooks;

/// <summary>A talking poster as data: what a session shows and asks, in the order in which it does.</summary>
/// <param name="Id">Stable name, <c>[a-z0-9-]{1,40}</c>; sessions keep it.</param>
/// <param name="Version">Raised when the content changes, so that a running session keeps the version it began with.</param>
/// <param name="Language">Language of the content: <c>nl</c> or <c>en</c>. Files of one id and version, each in its own, are one playbook.</param>
/// <param name="Name">Shown in the header line of every card.</param>
/// <param name="SessionTitle">The title that the set-up card proposes.</param>
/// <param name="Background">Null where there is nothing more to say than the opening does.</param>
/// <param name="FurtherReading">Null where nothing is named to read on.</param>
/// <param name="FollowUp">Null for the words that the cards have for it.</param>
public sealed record Playbook(
    string Id,
    int Version,
    string Language,
    string Name,
    string SessionTitle,
    Opening Opening,
    IReadOnlyList<Round> Rounds,
    ActionsQuestion Actions,
    Source Source,
    Background? Background = null,
    FurtherReading? FurtherReading = null,
    FollowUpQuestion? FollowUp = null)
{
    /// <summary>The films whose address the facilitator may fill in.</summary>
    public IReadOnlyList<Scene> Films() => [.. (Opening.Story?.Scenes ?? []).Where(scene => scene.Kind == SceneKind.Film)];
}

/// <summary>The first card: why this session, the story to start from, the goals, and what is asked of people.</summary>
/// <param name="Introduction">Paragraphs that say why this session is held.</param>
/// <param name="Practical">Short lines: what is asked, how long it takes, who sees what.</param>
/// <param name="Story">Null where the poster has none.</param>
/// <param name="Context">The same as the introduction for whoever reads the outcome and was not there; null for none.</param>
public sealed record Opening(
    string Title,
    IReadOnlyList<string> Introduction,
    string GoalsTitle,
    IReadOnlyList<string> Goals,
    string PracticalTitle,
    IReadOnlyList<string> Practical,
    Story? Story = null,
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
/// <param name="Choice">What people choose from; null where the round does not ask that. A round has a scale, a choice or neither.</param>
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
    string? Original = null,
    ChoiceQuestion? Choice = null)
{
    /// <summary>What is answered with one press: the scale or the choice. Null for neither.</summary>
    public ClosedQuestion? Closed() => this switch
    {
        { Scale: { } scale } => new(scale.Question, scale.Levels, IsScale: true),
        { Choice: { } choice } => new(choice.Question, choice.Options, IsScale: false),
        _ => null,
    };

    /// <summary>The round in a session that asks for texts alone.</summary>
    public Round WithoutClosed() => this with { Scale = null, Choice = null };

    /// <summary>It asks for nothing but an answer: what people write there is the team's own word.</summary>
    /// <remarks>A method, since a property would be written into the playbook that a session keeps.</remarks>
    public bool IsVision() => Fields is [{ Id: FieldId.Answer }];
}

/// <summary>A self-assessment: one level, which may be left open.</summary>
/// <param name="Levels">The names of the levels, from least to most; the first is level 1. There are two to seven.</param>
public sealed record Scale(string Question, IReadOnlyList<string> Levels);

/// <summary>One of several answers that have no order, which may be left open.</summary>
/// <param name="Options">Two to seven.</param>
public sealed record ChoiceQuestion(string Question, IReadOnlyList<string> Options);

/// <summary>A scale or a choice, as a form asks it and results count it.</summary>
/// <param name="Answers">The levels from least to most, or the options. Stored answers have their number, counted from 1.</param>
/// <param name="IsScale">Whether one answer is more than another.</param>
public sealed record ClosedQuestion(string Question, IReadOnlyList<string> Answers, bool IsScale)
{
    /// <returns>Null where nothing was chosen, or what the question does not have.</returns>
    public string? NameOf(int? number) => Answers.ElementAtOrDefault((number ?? 0) - 1);
}

/// <summary>One text field of a round. Every field is required.</summary>
/// <param name="Id">Also the id of the input on the card.</param>
/// <param name="Label">What is asked; for <see cref="FieldId.Answer"/> a short label, since the round's question stands above it.</param>
/// <param name="Placeholder">An example of a good answer.</param>
public sealed record Field(FieldId Id, string Label, string Placeholder);

/// <summary>The last question, one to one: up to three actions.</summary>
/// <param name="Placeholders">An example for each input: there are as many as examples, one to three.</param>
public sealed record ActionsQuestion(string Sign, string Title, string Question, string Explanation, IReadOnlyList<string> Placeholders);

/// <summary>What everyone is asked some days later about their actions, in place of the words of the cards.</summary>
/// <param name="Explanation">Null for none.</param>
public sealed record FollowUpQuestion(string Question, string? Explanation = null);

/// <summary>The last card: where to read on, in titled groups.</summary>
public sealed record FurtherReading(string Title, string Introduction, IReadOnlyList<ReadingGroup> Groups);

/// <summary>Links under one heading.</summary>
public sealed record ReadingGroup(string Title, string Text, IReadOnlyList<Link> Links);

/// <summary>A public web page. Always absolute and https.</summary>
public sealed record Link(string Title, string Url);

/// <summary>Who made the poster, as the source line shows it. What is null is left out there.</summary>
public sealed record Source(string Name, string? Address = null, string? Telephone = null, string? Date = null, Link? Link = null);
