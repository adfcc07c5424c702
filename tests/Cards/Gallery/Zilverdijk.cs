using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>An ordinary team. Neither the municipality nor anyone in it exists.</summary>
internal static class Zilverdijk
{
    private static readonly string[] FirstNames =
        ["Sanne", "Marjolein", "Ayşe", "Bram", "Naima", "Dwight", "Femke", "Joost", "Lotte", "Ruben", "Sjoerd", "Noor"];

    private static readonly string[] Surnames =
        ["de Wit", "van Dijk", "Yıldız", "Visser", "El Idrissi", "Pinas", "Hoekstra", "van den Berg", "Smeets", "Kok", "Dijkstra", "Bakker", "Vos"];

    private static readonly string[] Actions =
    [
        "Morgen bel ik mevrouw na de intake in plaats van een brief te sturen.",
        "Ik lees onze hersteltermijnbrief hardop voor aan Joost en schrap wat we zelf niet snappen.",
        "Ik zet de casus van vorige week op de agenda van het casusoverleg.",
    ];

    public static Team Of(int people) => new(
        "Samen werken aan de handhavingskoers",
        "Handhaving",
        [.. Enumerable.Range(0, people).Select(Name)],
        Say,
        number => Actions[number % Actions.Length]);

    private static string Name(int index) => $"{FirstNames[index % FirstNames.Length]} {Surnames[index % Surnames.Length]}";

    private static string Say(Round round, FieldId field, int index)
    {
        var said = SampleAnswers.Of(round.Id);
        var (answer, doing, todo) = said[index % said.Count];
        return field switch
        {
            FieldId.Answer => answer,
            FieldId.Doing => doing,
            _ => todo,
        };
    }
}
