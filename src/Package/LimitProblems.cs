namespace Praatplaat.Package;

internal static class LimitProblems
{
    public static Problem TooLong(string file, string place, int length, int most) => new(
        $"{file}: {place} telt {length} tekens, Teams neemt er hooguit {most}. Maak de tekst korter{Flag(place, "geef met")}.",
        $"{file}: {place} has {length} characters, Teams takes {most} at most. Make the text shorter{Flag(place, "give it with")}.");

    public static Problem TooManyCommands(int most) => new(
        $"manifest.json: een lijst telt meer dan {most} opdrachten. Laat er opdrachten uit weg.",
        $"manifest.json: a list has more than {most} commands. Leave commands out of it.");

    public static Problem Untranslated(string file, string place) => new(
        $"{file}: de vertaling van {place} ontbreekt. Voeg die toe.",
        $"{file}: the translation of {place} is missing. Add it.");

    private static string Flag(string place, string how) => place switch
    {
        "developer.name" => $" ({how} --developer)",
        "developer.websiteUrl" => $" ({how} --website)",
        "developer.privacyUrl" => $" ({how} --privacy)",
        "developer.termsOfUseUrl" => $" ({how} --terms)",
        _ => "",
    };
}
