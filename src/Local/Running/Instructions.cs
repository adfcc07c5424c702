namespace Praatplaat.Local.Running;

/// <summary>Tells a newcomer, on one screen, what to do in which order, and then where everything is.</summary>
internal static class Instructions
{
    public static string Format(LocalOptions options, Uri page, Uri storage)
    {
        var rows = Rows(options, page, storage);
        var width = rows.Max(row => row.Label.Length);
        return string.Join(Environment.NewLine, rows.Select(row => $"  {row.Label.PadRight(width)}   {row.Text}"));
    }

    private static (string Label, string Text)[] Rows(LocalOptions options, Uri page, Uri storage) =>
    [
        ("1. Open in de browser / open in a browser", $"{page}"),
        ("2. Kies het kanaal / choose the channel", $"{DutchTeam.Name} - {DutchTeam.ChannelName}"),
        ("3. Typ / type", $"@{DutchTeam.BotName} start; kies de naam uit het lijstje / pick the name from the list"),
        ("4. Kies wie alles leest / choose who reads all", $"{DutchTeam.Manager.Name}; druk dan op / then press Start meteen"),
        ("5. Kies / choose", "Personal Chat: daar staat de kaart om rondes te openen en te sluiten"),
        ("", "  there is the card that opens and closes rounds"),
        ("U bent / you are", $"{DutchTeam.Facilitator.Name}, {DutchTeam.Facilitator.Function}"),
        ("Collega's / colleagues", options.Colleagues
            ? "antwoorden vanzelf, een voor een / answer by themselves, one by one"
            : "antwoorden niet / do not answer; wel met / but do with --colleagues"),
        ("Bot", $"http://localhost:{options.Port}"),
        ("Opslag / storage", $"{storage}"),
        ("Stoppen / stop", "Ctrl+C"),
    ];
}
