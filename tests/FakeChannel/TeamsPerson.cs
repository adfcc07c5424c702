namespace Praatplaat.FakeChannel;

/// <summary>A fictional member of a team.</summary>
/// <param name="Id"><c>29:…</c>, as this bot knows the person.</param>
/// <param name="AadObjectId">Null for a guest from another cloud.</param>
/// <param name="TenantId">Of who is from another organisation; null for the tenant of the team.</param>
public sealed record TeamsPerson(string Id, string Name, string? AadObjectId, string? Email = null, string? TenantId = null)
{
    /// <summary>Of their Teams client.</summary>
    public string Locale { get; init; } = "nl-NL";

    private static readonly string[] GivenNames = ["Anouk", "Bram", "Celine", "Daan", "Esmée", "Fatima", "Gijs", "Hanneke", "Ilse", "Joris"];

    private static readonly string[] Surnames = ["de Wit", "Jansen", "van den Berg", "Özdemir", "Bakker", "Visser", "Mulder", "Hoekstra", "el Amrani", "Kuipers"];

    /// <summary>The same person for the same number, another for every other below 100.</summary>
    public static TeamsPerson Number(int number)
    {
        var name = $"{GivenNames[number % 10]} {Surnames[number / 10 % 10]}" + (number < 100 ? "" : $" {number}");
        return new($"29:1person-{number:D4}", name, new Guid(number, 0x29, 0x4a, 0x80, 0, 0, 0, 0, 0, 0, 1).ToString(), $"person{number}@gemeente.example");
    }

    public static IReadOnlyList<TeamsPerson> Numbers(int count) => [.. Enumerable.Range(0, count).Select(Number)];
}
