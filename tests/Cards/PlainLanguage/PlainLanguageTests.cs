using System.Globalization;
using System.Text;
using Praatplaat.Local.Processes;

namespace Praatplaat.Cards.Tests.PlainLanguage;

/// <summary>
/// Crude checks, which find a text in the wrong file, a reader who is addressed too familiarly, and what makes Dutch hard to read. What was counted
/// stands in <c>artifacts/readability.md</c>.
/// </summary>
public sealed class PlainLanguageTests
{
    private const int LongestSentence = 18;

    /// <summary>For what a playbook asks the reader to think about.</summary>
    private const int LongestInPlaybook = 20;

    /// <summary>Of all sentences. Some are right: what a machine does by itself has nobody who does it.</summary>
    private const double MostPassives = 0.06;

    private static readonly HashSet<string> OnlyDutch =
    [
        "de", "het", "een", "en", "niet", "uw", "u", "wordt", "zijn", "met", "voor", "naar", "deze", "nog", "hebt", "heeft",
        "ronde", "sessie", "van", "ik",
    ];

    private static readonly HashSet<string> OnlyEnglish =
    [
        "the", "a", "and", "not", "your", "you", "this", "with", "has", "have", "been", "to", "for", "from", "who", "round", "session", "i",
    ];

    private static readonly string[] TooFamiliar = ["je", "jij", "jou", "jouw", "jullie"];

    private static string[] Difficult { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Cards", "PlainLanguage", "difficult-words.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => Phrases.FirstOrDefault(phrase => line.StartsWith(phrase, StringComparison.Ordinal)) ?? line.Split(' ')[0]),
    ];

    /// <summary>The entries of the list that are more than one word.</summary>
    private static string[] Phrases => ["te allen tijde", "ter zake", "per abuis"];

    [Fact]
    public void The_Dutch_texts_hold_no_English() =>
        Assert.All(ResourceFile.Dutch, text => Assert.Empty(DutchText.Words(text.Value).Intersect(OnlyEnglish)));

    [Fact]
    public void The_English_texts_hold_no_Dutch() =>
        Assert.All(ResourceFile.English, text => Assert.Empty(DutchText.Words(text.Value).Intersect(OnlyDutch)));

    [Fact]
    public void Readers_are_addressed_formally() => Assert.All(DutchTexts.All, text => Assert.Empty(text.Among(TooFamiliar)));

    [Fact]
    public void No_sentence_is_long() => Assert.All(DutchTexts.All, text => Assert.All(text.Sentences, sentence => Assert.InRange(
        DutchText.Words(sentence).Length, 0, text.Source.StartsWith("playbooks", StringComparison.Ordinal) ? LongestInPlaybook : LongestSentence)));

    [Fact]
    public void No_English_sentence_is_longer_than_18_words() => Assert.All(ResourceFile.English.Select(text => text.Value).Concat(PageTexts.Of("en").Select(text => text.Text)), text =>
        Assert.All(text.Split(['.', '?', ':', ';']), sentence => Assert.InRange(DutchText.Words(sentence).Length, 0, LongestSentence)));

    [Fact]
    public void No_word_is_difficult() => Assert.All(DutchTexts.All, text => Assert.Empty(text.Among(Difficult)));

    [Fact]
    public void Few_sentences_hide_who_does_something()
    {
        var sentences = DutchTexts.All.Sum(text => text.Sentences.Count);
        var passives = DutchTexts.All.SelectMany(text => text.Passives.Select(passive => $"{text.Key}: {passive}")).ToList();
        Assert.True(passives.Count <= MostPassives * sentences, $"{passives.Count} of {sentences}:\n{string.Join('\n', passives)}");
    }

    [Fact]
    public void Times_are_written_with_a_dot() => Assert.All(DutchTexts.All, text => Assert.False(text.HasClockWithColon));

    [Fact]
    public void No_text_has_an_exclamation_mark() => Assert.All(ResourceFile.Both, text => Assert.DoesNotContain('!', text.Value));

    [Fact]
    public void Quotation_marks_are_those_of_the_cards() => Assert.All(ResourceFile.Both, text => Assert.DoesNotContain('„', text.Value));

    /// <summary>The readability of Douma: 0 is hard, 100 is easy. Above 60 most adults read it without effort.</summary>
    /// <remarks>Source: W. H. Douma, De leesbaarheid van landbouwbladen, 1960: 206.84 − 0.77 × syllables in 100 words − 0.93 × words a sentence.</remarks>
    [Fact]
    public void Each_source_is_easy_to_read_and_the_figures_are_kept()
    {
        var report = new StringBuilder("| source | sentences | words a sentence | longest | passive | Douma |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (var source in DutchTexts.All.GroupBy(text => text.Source))
        {
            var sentences = source.SelectMany(text => text.Sentences).Select(DutchText.Words).ToList();
            var words = sentences.SelectMany(sentence => sentence).Where(word => char.IsLetter(word[0])).ToList();
            var (length, syllables) = (sentences.Average(sentence => sentence.Length), 100 * words.Average(Syllables));
            var ease = 206.84 - (0.77 * syllables) - (0.93 * length);
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {source.Key} | {sentences.Count} | {length:F1} | {sentences.Max(sentence => sentence.Length)} | {source.Sum(text => text.Passives.Count())} | {ease:F0} |\n");
            Assert.True(ease > 60, $"{source.Key}: {ease}");
        }

        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        File.WriteAllText(Path.Combine(Repository.Root, "artifacts", "readability.md"), report.ToString());
    }

    /// <summary>Groups of vowels, which is right for most Dutch words.</summary>
    private static int Syllables(string word)
    {
        var groups = 0;
        for (var index = 0; index < word.Length; index++)
            if (IsVowel(word[index]) && (index == 0 || !IsVowel(word[index - 1])))
                groups++;
        return Math.Max(1, groups);
    }

    private static bool IsVowel(char letter) => "aeiouyáéíóúàèëïöü".Contains(letter, StringComparison.Ordinal);
}
