using System.Globalization;
using System.Text.RegularExpressions;

namespace Praatplaat.OrdinaryText;

/// <summary>Numbers, dates and names for the patterns of sentences, made by chance with a seed.</summary>
internal sealed partial class Numbers(Random random)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly string[] Streets = ["Dorpsstraat", "Kerkweg", "Stationsplein", "Lange Vaart", "Industrieweg", "2e Dwarsstraat"];
    private static readonly string[] Towns = ["Voorbeeldstad", "Nieuwdorp", "Waterveen", "Oosterhaven"];
    private static readonly string[] Dates =
        ["d-M-yyyy", "dd-MM-yyyy", "d MMMM yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "d MMM", "dd.MM.yyyy", "ddMMyyyy", "yyyyMMdd"];
    private static readonly string[] Moments =
        ["dd-MM-yyyy HH:mm", "yyyy-MM-dd HH:mm:ss", "d-M-yyyy, HH.mm", "yyyyMMdd_HHmmss", "dd-MM-yyyy HH.mm", "dd-MM-yyyy HH"];
    private static readonly string[] Days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"];
    private static readonly string[] Names = ["team Zuid", "wijk 4", "de wijkboa", "afdeling VTH"];
    private static readonly string[] Laws = ["Awb", "de Participatiewet", "de Wmo 2015", "de APV", "de Omgevingswet", "het Bbl"];
    private static readonly string[] Short = ["14 020", "14 0113", "14 070", "0800-8115", "0800 0113", "0900-8844", "0900 1234567", "112"];

    /// <summary>What each word in braces stands for. # is a digit, and @ a capital letter.</summary>
    private static readonly Dictionary<string, string[]> Forms = new()
    {
        ["zaaknummer"] =
        [
            "2026-00#####", "2025-#######", "Z/26/######", "Z26.######", "Z-2026-#####", "ZK2600####", "D26##########", "20260#####",
            "202600######", "2026/####", "ZAAK-########", "ZAAK-#########", "W26/######",
        ],
        ["kenmerk"] =
        [
            "2026/####-@", "VTH/2026/#####", "@@-2026-###", "U26.####", "INT-26-#####", "##.####", "2026.####.##", "UIT-######",
            "BWZ ##/####", "@@@/######/@@",
        ],
        ["kvk"] = ["########"],
        ["vestiging"] = ["0000########"],
        ["bag"] = ["0363010000######", "03630100000#####", "0518200001######", "0344100000######"],
        ["kenteken"] = ["@@-##-@@", "##-@@@-#", "@-###-@@", "##-@@-@@", "@@-###-@"],
        ["postcode"] = ["1### @@", "3###@@", "7### @@"],
        ["factuur"] = ["2026####", "F26-#####", "26.0####", "########", "7000######"],
        ["bestelling"] = ["PO-2026-####", "45000#####", "1########0", "@@########"],
        ["coordinaat"] = ["52.######, 4.######", "52,###### / 5,######", "1##.###, 4##.###", "52°##'##\" N 4°##'##\" O"],
        ["versie"] = ["1.#", "2.#.#", "0.#.##", "10.#.#.#", "4.#", "10.#.##.1##"],
        ["isbn"] = ["978-90-12-#####-#", "97890########", "90-12-#####-#"],
        ["cvdr"] = ["######", "10####_1"],
        ["btw"] = ["#########", "00#######"],
        ["cjib"] = ["#### #### #### ####", "################", "1### #### #### ###"],
        ["olo"] = ["#######", "7######"],
        ["letter"] = ["@"],
        ["decimaal"] = ["#,#", "##,#", "#,##", "###,#"],
        ["negen"] = ["#########", "#########", "2026#####"],
        ["miljoenen"] = ["1##.###.###", "2##.###.###"],
        ["zaal"] = ["1##", "2##", "3.##", "B#.##", "###", "0.1#"],
    };

    public string FillIn(string sentence) => Word().Replace(sentence, word => Of(word.Groups[1].Value));

    private string Of(string word) => word switch
    {
        "jaar" => $"{random.Next(1995, 2031)}",
        "getal" => $"{random.Next(1, random.Next(2) == 0 ? 40 : 1200)}",
        "aantal" => random.Next(1, 60_000).ToString(One("N0", "N0", "D"), Dutch),
        "duizendtal" => random.Next(1_000, 2_000_000).ToString("N0", Dutch).Replace(".", One(".", ".", " ", ""), StringComparison.Ordinal),
        "procent" => random.Next(2) == 0 ? $"{random.Next(1, 100)}%" : $"{random.Next(0, 100)},{random.Next(10)} %",
        "bedrag" => $"{One("€ ", "€", "EUR ")}{random.Next(10, 30_000).ToString("N0", Dutch)}{One(",-", ",00", "", ",50")}",
        "grootbedrag" => One($"€ {Big()}", $"€{Big()},00", $"{Big()} euro", $"{random.Next(1, 90)},5 miljoen", $"EUR {Big()},-"),
        "datum" => Day().ToString(One(Dates), Dutch),
        "datumtijd" => Day().ToString(One(Moments), Dutch),
        "tijd" => Day().ToString(One("HH:mm", "H.mm", "HH.mm"), Dutch),
        "artikel" => $"{One("artikel", "art.", "artikelen")} {random.Next(1, 20)}{Part()} {One(Laws)}",
        "adres" => $"{One(Streets)} {random.Next(1, 400)}{One("", "a", "-2", " bis", $"-{random.Next(1, 99)}")}",
        "plaats" => One(Towns),
        "dag" => One(Days),
        "naam" => One(Names),
        "kort" => One(Short),
        _ => string.Concat(One(Forms[word]).Select(sign => sign switch
        {
            '#' => (char)('0' + random.Next(10)),
            '@' => (char)('A' + random.Next(26)),
            _ => sign,
        })),
    };

    private string Part() =>
        One($":{random.Next(1, 99)}", $".{random.Next(1, 30)}", $"a, lid {random.Next(1, 9)}", $":{random.Next(1, 40)}-{random.Next(41, 60)}");

    private string Big() => (random.Next(1_000, 900_000) * One(1L, 10L, 100L, 1000L)).ToString("N0", Dutch);

    private DateTime Day() => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(random.Next(3 * 365 * 24 * 60));

    private T One<T>(params T[] some) => some[random.Next(some.Length)];

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Word();
}
