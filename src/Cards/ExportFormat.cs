namespace Praatplaat.Cards;

/// <summary>What the outcome of a session can be written as.</summary>
public enum ExportFormat
{
    /// <summary>A document in the order of a policy paper.</summary>
    Word,

    /// <summary>All answers, as a table.</summary>
    Answers,

    /// <summary>The shared actions, as a table.</summary>
    Actions,
}

/// <summary>The names of formats in the contract.</summary>
public static class ExportFormats
{
    private static readonly Dictionary<string, ExportFormat> ByName = Enum.GetValues<ExportFormat>().ToDictionary(NameOf);

    /// <returns>Null for what is no format.</returns>
    public static ExportFormat? Parse(string name) => ByName.TryGetValue(name, out var format) ? format : null;

    public static string NameOf(ExportFormat format) => format.ToString().ToLowerInvariant();
}
