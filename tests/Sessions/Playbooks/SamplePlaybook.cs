using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Sessions.Tests.Playbooks;

/// <summary>A playbook without faults, in which tests break one thing at a time.</summary>
internal static class SamplePlaybook
{
    internal static Link Page { get; } = new("A page", "https://example.org/page");

    internal static Scene Film { get; } = new("film", SceneKind.Film, "A film", "What one sees.", Page);

    internal static Round First { get; } = new(
        "first", "🌱", "First", "What grows?", Fields(FieldId.Answer, FieldId.Doing, FieldId.Todo), "About growing.", ["More."], [Page],
        new Scale("Where are we?", ["Seed", "Sprout", "Leaf", "Bud", "Bloom"]));

    internal static Playbook Good { get; } = new(
        "sample", 1, "en", "Sample", "A sample session",
        new Opening(
            "Welcome", ["Why we are here."], "Goals", ["To learn."], "How", ["Two minutes."],
            new Story("A story", "Of one person", "📖", ["I am Robin."], [Film])),
        [First, First with { Id = "second" }],
        new ActionsQuestion("✅", "Tomorrow", "What will you do?", "Small steps.", ["I call.", "I write.", "I ask."]),
        new Source("Makers", "Street 1", "+31 70 000 00 00", "January 2024", Page),
        new Background("Background", [new BackgroundSection("Lines", "Some lines.", ["One line"])]),
        new FurtherReading("Read on", "There is more.", [new ReadingGroup("Pages", "Good pages.", [Page])]));

    internal static Playbook WithFirst(Func<Round, Round> change) => Good with { Rounds = [change(First), Good.Rounds[1]] };

    internal static Playbook WithScenes(params Scene[] scenes) =>
        Good with { Opening = Good.Opening with { Story = Good.Opening.Story! with { Scenes = scenes } } };

    internal static IReadOnlyList<Field> Fields(params FieldId[] ids) => [.. ids.Select(id => new Field(id, "Label", "For example: this"))];
}
