namespace Praatplaat.Cards;

/// <summary>Names on one card: a big team would fill it.</summary>
internal static class NameList
{
    private const int Most = 20;

    /// <summary>„Ayşe, Bram, Naima”, or the first twenty „en nog 25”.</summary>
    public static string Of(Texts texts, IReadOnlyList<string> names, int most = Most) => names.Count <= most
        ? string.Join(", ", names)
        : texts.Format("Names.AndMore", string.Join(", ", names.Take(most)), names.Count - most);
}
