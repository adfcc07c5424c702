namespace Praatplaat.Sessions.Playbooks;

/// <summary>A playbook in another language is the same playbook: what a session stores means the same in both.</summary>
public static class Translation
{
    /// <summary>Why the one can't stand in the place of the other, as a fault of the translation; null where it can.</summary>
    /// <param name="name">What the original is called in the sentence.</param>
    public static PlaybookFault? Fault(Playbook original, Playbook translation, string name)
    {
        if (original.Id != translation.Id)
            return new("id", $"is {translation.Id}, where {name} has {original.Id}");
        return Shape(original).Zip(Shape(translation))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new PlaybookFault(pair.First.Place, $"is {pair.Second.Value}, where {name} has {pair.First.Value}"))
            .FirstOrDefault();
    }

    /// <summary>What sessions store of a playbook, or fill in by it. The rounds come before what is in them, so that both have as many.</summary>
    private static IEnumerable<(string Place, string Value)> Shape(Playbook playbook) =>
    [
        ("version", $"{playbook.Version}"),
        ("opening.story.scenes", List((playbook.Opening.Story?.Scenes ?? []).Select(scene => $"{scene.Id} ({scene.Kind.ToString().ToLowerInvariant()})"))),
        ("rounds", List(playbook.Rounds.Select(round => round.Id))),
        .. playbook.Rounds.SelectMany((round, index) => new[]
        {
            ($"rounds[{index}].fields", List(round.Fields.Select(field => field.Id.ToString().ToLowerInvariant()))),
            ($"rounds[{index}].scale", round.Scale is { } scale ? $"one of {scale.Levels.Count}" : "missing"),
            ($"rounds[{index}].choice", round.Choice is { } choice ? $"one of {choice.Options.Count}" : "missing"),
        }),
    ];

    private static string List(IEnumerable<string> items) => string.Join(", ", items);
}
