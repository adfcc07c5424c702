namespace Praatplaat.OrdinaryText;

/// <summary>
/// Ordinary lines as people of a municipality write them, full of numbers that are nobody's: what the product says itself in Dutch, and
/// answers made of patterns. With one seed it is the same at every run. Nobody in it exists.
/// </summary>
internal static class Corpus
{
    /// <summary>How many lines there are.</summary>
    public const int Lines = 10_000;

    public const int Seed = 20261128;

    /// <summary>
    /// One line in so many has a number of nine digits that is no citizen service number. One in eleven of those passes as one, and nothing
    /// in the line says otherwise.
    /// </summary>
    public const int NineDigitsOnceIn = 200;

    /// <param name="own">What the product says itself.</param>
    public static IEnumerable<string> Of(IReadOnlyList<string> own, int seed = Seed)
    {
        var random = new Random(seed);
        var numbers = new Numbers(random);
        for (var line = 0; line < Lines - own.Count; line++)
            yield return numbers.FillIn(line % NineDigitsOnceIn == 0 ? One(Sentences.WithNineDigits, random) : SomeSentences(random));
        foreach (var line in own)
            yield return line;
    }

    /// <summary>One sentence, or two as in a longer answer.</summary>
    private static string SomeSentences(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => One(Sentences.Ordinary, random)));

    private static string One(string[] sentences, Random random) => sentences[random.Next(sentences.Length)];
}
