using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The people of a session and all that they type. Three teams share one gallery: an ordinary one, a mischievous one and a verbose one.</summary>
/// <param name="Names">The first is the facilitator, the second the manager.</param>
/// <param name="Says">What the nth person answers in a field of a round.</param>
/// <param name="Does">What the nth action is.</param>
internal sealed record Team(
    string Title,
    string Name,
    IReadOnlyList<string> Names,
    Func<Round, FieldId, int, string> Says,
    Func<int, string> Does)
{
    public IReadOnlyList<Member> Members { get; } =
        [.. Names.Select((name, index) => new Member(new Person(new PersonId($"7a1c0d52-3b5e-4f0a-9c1d-{index:d12}"), name), $"29:person-{index}"))];

    public Person Facilitator => Members[0].Person;

    public Person Manager => Members[1].Person;

    /// <summary>The answers of the first so many people, one every seven minutes.</summary>
    public IReadOnlyList<Answer> Answers(RoundState state, Round round, int count) =>
        [.. Enumerable.Range(0, count).Select(index => Answer(state, round, index))];

    public Answer Answer(RoundState state, Round round, int index) => new(
        state.Number,
        Members[index % Members.Count].Person,
        round.Fields.ToDictionary(field => field.Id, field => Says(round, field.Id, index)),
        Stage.Monday.AddMinutes(30 + (7 * index)));

    public ThreeActions Actions(int count, bool share) =>
        new(Members[2].Person, [.. Enumerable.Range(0, count).Select(Does)], share, Stage.Thursday.AddMinutes(20));
}
