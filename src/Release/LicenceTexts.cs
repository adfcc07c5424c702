namespace Praatplaat.Release;

/// <summary>Licences as they are published, for packages that name theirs and do not bring it.</summary>
internal static class LicenceTexts
{
    /// <summary>Of the font in which charts are drawn.</summary>
    public static string Font => Read("OFL.txt")!;

    /// <param name="id">By SPDX.</param>
    /// <returns>Null where the text is not known.</returns>
    public static string? Standard(string id, string copyright) => Read($"{id}.txt") switch
    {
        null => null,
        var text when text.Contains("<copyright>", StringComparison.Ordinal) => text.Replace("<copyright>", copyright, StringComparison.Ordinal),
        var text => $"{copyright}\n\n{text}",
    };

    /// <summary>So that one text in two ways of writing lines is one.</summary>
    public static string Tidy(string text) => string.Join('\n', text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    private static string? Read(string file)
    {
        using var stream = typeof(LicenceTexts).Assembly.GetManifestResourceStream(file);
        return stream is null ? null : Tidy(new StreamReader(stream).ReadToEnd());
    }
}
