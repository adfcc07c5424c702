namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>What an ordinary team might answer: short and long, tidy and hasty.</summary>
internal static class SampleAnswers
{
    private static readonly IReadOnlyList<(string Answer, string Doing, string Todo)> Trust =
    [
        ("Vertrouwen is het uitgangspunt, controle is het gesprek dat volgt als er iets niet klopt.", "Wij bellen voordat we een besluit nemen.", "Alle standaardbrieven herschrijven, samen met cliënten."),
        ("Wie snapt waarom een regel er is, houdt zich er eerder aan.", "Nieuwe klanten krijgen een welkomstgesprek van een half uur.", "Afspreken wanneer een foutje een foutje is."),
        ("Eerst bellen. Een brief is het laatste middel.", "bellen, mailen, desnoods langsgaan", "Meer tijd per klant."),
        ("Vertrouwen geven betekent niet dat we niet meer kijken. We kijken wel, maar we vertellen ook dát we kijken, waarom we dat doen en wat iemand zelf kan doen om het goed te regelen. Dan is controle geen verrassing meer maar een onderdeel van de afspraak die je samen hebt gemaakt. In mijn caseload werkt dat bij de meeste mensen.", "Huisbezoek kondigen we aan.\nEn we leggen uit wat we komen doen.", "Collega’s van inkomen en handhaving samen op casuïstiek zetten, minstens eens per maand, met een jurist erbij die kan zeggen wat er wel mag."),
        ("Het gaat om wederkerigheid.", "Geen vaste afspraken, hangt van de klantmanager af.", "Eén lijn trekken."),
        ("Mensen die zich vertrouwd voelen, melden eerder dat er iets veranderd is.", "Wijziging doorgeven kan met een appje.", "Doorgeven via de telefoon ook vastleggen."),
        ("Ik vind het lastig: een paar mensen maken misbruik en die halen de krant.", "Signalen bespreken we met zijn tweeën.", "Zichtbaar maken hoe vaak het wél goed gaat."),
        ("Naleving is geen doel, bestaanszekerheid wel.", "Maatwerktafel op dinsdag.", "De maatwerktafel ook voor boetes gebruiken."),
        ("Duidelijk zijn over de regels hoort bij vertrouwen.", "Folder in eenvoudig Nederlands.", "Folder in drie talen."),
    ];

    private static readonly IReadOnlyList<(string Answer, string Doing, string Todo)> Rest =
    [
        ("Kijken naar wat iemand kan, en naar wat hij bedoelde.", "Eerst waarschuwen, dan pas een maatregel.", "Eén lijn bij kleine fouten, met ruimte voor uitzonderingen."),
        ("Een gesprek aan de keukentafel zegt meer dan tien formulieren.", "Elke week een overleg over lastige situaties.", "Eerder signalen oppakken met de wijkteams."),
        ("Tijd, en een teamleider die achter je staat.", "We vragen door naar de reden.", "Vastleggen wie van een regel mag afwijken."),
    ];

    private static readonly IReadOnlyList<(string Answer, string Doing, string Todo)> Vision =
    [
        ("Als iemand die meedenkt voordat het misgaat.", "", ""),
        ("Streng als het moet, maar altijd uitlegbaar.", "", ""),
        ("Een gemeente die terugbelt.", "", ""),
        ("Dat je er niet bang voor hoeft te zijn.", "", ""),
    ];

    public static IReadOnlyList<(string Answer, string Doing, string Todo)> Of(string round) => round switch
    {
        "vertrouwen" => Trust,
        "visie" => Vision,
        _ => Rest,
    };
}
