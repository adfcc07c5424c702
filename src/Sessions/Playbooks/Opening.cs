namespace Praatplaat.Sessions.Playbooks;

/// <summary>The first card: why this session, the story to start from, the goals, and what is asked of people.</summary>
/// <param name="Introduction">Paragraphs that say why this session is held.</param>
/// <param name="Practical">Short lines: what is asked, how long it takes, who sees what.</param>
public sealed record Opening(
    string Title,
    IReadOnlyList<string> Introduction,
    Story Story,
    string GoalsTitle,
    IReadOnlyList<string> Goals,
    string PracticalTitle,
    IReadOnlyList<string> Practical);

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
