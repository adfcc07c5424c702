namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>What the poster and its slides say, word for word, and where in the playbook it has its place.</summary>
internal static class SeedTable
{
    internal static (string Id, string Title, string Question)[] Themes { get; } =
    [
        ("vertrouwen", "Vertrouwen", "Hoe verhoudt het werken vanuit vertrouwen zich tot naleving?"),
        ("gepaste-sanctionering", "Gepaste sanctionering", "Wat vinden we een gepaste reactie bij regelovertreding?"),
        ("menselijke-maat", "Menselijke maat", "Wat verstaan we onder de menselijke maat?"),
        ("maatwerk", "Maatwerk", "Wat is er nodig om maatwerk te kunnen leveren?"),
        ("preventie", "Preventie", "Wat verstaan we onder preventie?"),
        ("doenvermogen", "Doenvermogen", "Wat verstaan we onder verminderd doenvermogen van burgers?"),
    ];

    internal static (string Id, string Title, string Question) Vision { get; } =
        ("visie", "Visie", "Hoe wil ik dat de burger mijn gemeente ziet?");

    internal static string Actions { get; } =
        "Wat zijn drie zaken die ik morgen in gang kan zetten om mijn eigen handhavingskoers vorm te geven?";

    /// <summary>Of the story: the slides' headings, in their order.</summary>
    internal static string[] Story { get; } =
    [
        "Nagels & bijstand", "Menselijke maat in handhaving, een koers voor een socialer domein",
        "Ik ben Karin. Ik ben 36 jaar en ben alleenstaand. Mijn beroep is nagelstyliste.",
        "Film 1", "Dé brief", "De andere brief", "Film 2", "Hoe gaat het verder met Karin?", "Hoe dan wel?",
    ];

    internal static string[] Opening { get; } =
    [
        "Wat is uw koers?", "handhavingskoers 2025", "ministerie van SZW", "perspectief van de burger", "duidelijke breuk",
        "repressieve koers", "werk en inkomen", "Waar staat uw gemeente", "welke stappen kunt u zetten",
        "Herstel van balans tussen mens en regelovertreding in sociale zekerheid",
    ];

    internal static string[] Goals { get; } =
    [
        "eenvoudiger en toereikend bestaansminimum bieden",
        "passende ondersteuning bieden om mee te doen in de samenleving",
        "duidelijke rechten en plichten en ruimte voor proportionele sanctionering",
    ];

    internal static (string Section, string[] Items)[] Background { get; } =
    [
        ("Vier hoofdlijnen", ["Effectief handhaven", "Informatiegestuurd", "Handhaven over landsgrenzen heen", "Versterking samenwerking in de keten"]),
        ("Zes nieuwe uitgangspunten", ["Vertrouwen", "Gepaste sanctionering", "Menselijke maat", "Maatwerk", "Preventie", "Doenvermogen"]),
        ("Vereenvoudiging sociale zekerheid", ["Breed Offensief", "Team Preventie", "Participatiewet in balans", "Algemene wet bestuursrecht (Awb)"]),
        ("Handhavingskoers 2022–2025", ["Balans tussen vertrouwen en rechtmatigheid", "Maatwerk", "Menselijke maat", "Preventie"]),
        ("Herijking handhavingsinstrumentarium",
            ["Handhaving sociale zekerheid", "Richtlijn Invordering", "Boetebesluit", "Maatregelenbesluit", "Maatwerk bij terugvordering"]),
    ];

    /// <summary>The slides' own words for main lines and starting points, where they differ from the poster's.</summary>
    internal static string[] SlideWords { get; } =
        ["datagestuurd", "Foutje maken mag", "Handelen vanuit vertrouwen", "Aandacht voor doenvermogen", "draagvlak voor het stelsel", "wetten van SZW"];

    internal static (string Group, string[] Words)[] FurtherReading { get; } =
    [
        ("Wet Participatiewet in balans",
            ["21 maatregelen die meer ruimte bieden voor professional om maatwerk toe te passen", "internetconsultatie", "Kamerbrief Stand van Zaken, juni 2023"]),
        ("Handhavingskoers 2022–2025", ["Kamerbrief, december 2021"]),
        ("Wet handhaving in de sociale zekerheid",
            ["Meer ruimte voor professional om af te zien van sanctionering", "internetconsultatie", "Kamerbrief voortgang, juni 2023"]),
        ("VNG", ["Informatie", "inspiratie van collega-gemeenten"]),
    ];

    /// <summary>The addresses that were looked up and found right. No other may be in the playbook, and none of these may be left out.</summary>
    internal static string[] Addresses { get; } =
    [
        "https://vng.nl/naleving",
        "https://zoek.officielebekendmakingen.nl/dossier/36582",
        "https://zoek.officielebekendmakingen.nl/dossier/36785",
        "https://zoek.officielebekendmakingen.nl/kst-17050-602.html",
        "https://zoek.officielebekendmakingen.nl/kst-17050-609.html",
    ];
}
