namespace Praatplaat.Cards.Tests.Wording;

/// <summary>A crude check, which finds a text in the wrong file and a reader addressed as a friend.</summary>
public sealed class PlainLanguageTests
{
    private const int LongestSentence = 18;

    private static readonly HashSet<string> OnlyDutch =
        ["de", "het", "een", "en", "niet", "uw", "u", "wordt", "zijn", "met", "voor", "naar", "deze", "nog", "hebt", "heeft", "ronde", "sessie", "van", "ik"];

    private static readonly HashSet<string> OnlyEnglish =
        ["the", "a", "and", "not", "your", "you", "this", "with", "has", "have", "been", "to", "for", "from", "who", "round", "session", "i"];

    private static readonly HashSet<string> TooFamiliar = ["je", "jij", "jou", "jouw", "jullie"];

    [Fact]
    public void No_English_stands_in_the_Dutch_texts() => Assert.All(ResourceFile.Dutch, text => Assert.Empty(Words(text.Value).Intersect(OnlyEnglish)));

    [Fact]
    public void No_Dutch_stands_in_the_English_texts() => Assert.All(ResourceFile.English, text => Assert.Empty(Words(text.Value).Intersect(OnlyDutch)));

    [Fact]
    public void Readers_are_addressed_formally() => Assert.All(ResourceFile.Dutch, text => Assert.Empty(Words(text.Value).Intersect(TooFamiliar)));

    [Fact]
    public void No_sentence_is_long() => Assert.All(ResourceFile.Dutch.Concat(ResourceFile.English), text =>
        Assert.All(text.Value.Split(['.', '?', ':', ';']), sentence => Assert.InRange(Words(sentence).Length, 0, LongestSentence)));

    [Fact]
    public void Nothing_shouts() => Assert.All(ResourceFile.Dutch.Concat(ResourceFile.English), text => Assert.DoesNotContain('!', text.Value));

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', '.', ',', ':', ';', '?', '(', ')', '„', '”', '·', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
}
