namespace Praatplaat.Bill;

/// <summary>The same for people, as Markdown: whose work the bot carries, and on what terms.</summary>
internal static class LicenceList
{
    private const string Beginning = """
        # Licences of what ships

        The packages that a published bot carries, with the licence that each gives itself. Made by the two commands below; a test holds it
        against the lock file and the packages. A bot with its own .NET also carries Microsoft's runtime (`Microsoft.NETCore.App.Runtime`,
        `Microsoft.AspNetCore.App.Runtime`: MIT). What only builds, tests or tries the bot does not ship, and is not listed.

            dotnet publish src/Bot -c Release -o artifacts/portable
            dotnet run --project src/Bill -- licences artifacts/portable docs/licences.md

        The licence of Praatplaat itself is its owner's choice, and has not been made.

        | package | version | licence | from | copyright |
        |---|---|---|---|---|

        """;

    public static string Write(Shipped shipped, PackageFolder packages) =>
        Beginning.ReplaceLineEndings("\n") + string.Concat(shipped.Packages.Select(package => Row(package, packages.Read(package))));

    private static string Row(ShippedPackage package, Nuspec said) =>
        $"| {package.Name} | {package.Version} | {said.Licence ?? said.LicencePlace ?? "not said"} | {said.Source} | {said.Copyright} |\n";
}
