using System.Text;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>The built-in playbook reads easily: short sentences, no shouting, nothing that leaves no room for a card.</summary>
public sealed class PlainDutchTests
{
    private const int LongestSentence = 15;

    private static readonly Playbook Playbook = PlaybookLibrary.Load(PlaybookFolder.BuiltIn).Default;

    /// <summary>What is written for people to read, without the quotations and without the letter that is stiff on purpose.</summary>
    private static string[] Own { get; } =
    [
        .. Playbook.Opening.Introduction,
        .. Playbook.Opening.Context!,
        .. Playbook.Opening.Story!.Person,
        .. Playbook.Opening.Story!.Scenes.Where(scene => scene.Id != "de-brief").Select(scene => scene.Text),
        .. Playbook.Opening.Practical,
        .. Playbook.Background!.Sections.Select(section => section.Text ?? ""),
        .. Playbook.Rounds.Select(round => round.Explanation),
        .. Playbook.Rounds.SelectMany(round => round.Background),
        .. Playbook.Rounds.SelectMany(round => round.Fields).Select(field => field.Placeholder),
        Playbook.Actions.Explanation,
        .. Playbook.Actions.Placeholders,
    ];

    [Fact]
    public void No_sentence_is_long()
    {
        var sentences = Own.SelectMany(text => text.Split(['.', '?', '\n'], StringSplitOptions.RemoveEmptyEntries)).Select(Words).ToArray();
        Assert.True(sentences.Max() <= LongestSentence, $"the longest sentence has {sentences.Max()} words");
        Assert.InRange(sentences.Average(), 4, 12);
    }

    [Fact]
    public void Nothing_shouts() => Assert.All(Own, text => Assert.DoesNotContain('!', text));

    [Fact]
    public void Readers_are_addressed_formally() =>
        Assert.All(Own, text => Assert.DoesNotContain(text.Split(' '), word => word is "je" or "jij" or "jouw" or "jullie"));

    [Fact]
    public void What_is_for_readers_of_the_outcome_does_not_speak_to_those_who_took_part() =>
        Assert.All(Playbook.Opening.Context!, text => Assert.DoesNotContain(text.ToLowerInvariant().Split(' ', ',', '.', '?'), word => word is "u" or "uw" or "wij" or "we" or "deze"));

    [Fact]
    public void Every_theme_has_examples_of_its_own()
    {
        var examples = Playbook.Rounds.SelectMany(round => round.Fields).Select(field => field.Placeholder).ToArray();
        Assert.Equal(examples.Length, examples.Distinct().Count());
    }

    [Fact]
    public void The_two_letters_take_as_much_room_as_each_other() =>
        Assert.All(
            Playbook.Opening.Story!.Scenes.Where(scene => scene.Kind == SceneKind.Letter),
            letter => Assert.InRange(Words(letter.Text), 60, 90));

    [Fact]
    public void Every_explanation_is_two_or_three_sentences() =>
        Assert.All(Playbook.Rounds, round => Assert.InRange(round.Explanation.Count(c => c is '.' or '?'), 2, 3));

    [Fact]
    public void A_round_leaves_room_for_answers_on_its_card() =>
        Assert.All(Playbook.Rounds, round => Assert.InRange(
            round.Background.Append(round.Explanation).Sum(Encoding.UTF8.GetByteCount), 1, 2_500));

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
