namespace Praatplaat.Package.Options;

internal static class OptionProblems
{
    public static readonly Problem AppId = new(
        "Geef met --app-id de app-id van de bot: de client-id van de beheerde identiteit, zoals 4a5d1c7e-0b62-4f0e-9d27-6c1f8e3b2a90.",
        "Give the app id of the bot with --app-id: the client id of the managed identity, such as 4a5d1c7e-0b62-4f0e-9d27-6c1f8e3b2a90.");

    public static readonly Problem Host = new(
        "Geef met --host de naam waarop de bot bereikbaar is, zonder https:// en zonder pad, zoals praatplaat.voorbeeldgemeente.nl.",
        "Give the name at which the bot can be reached with --host, without https:// and without a path, such as praatplaat.voorbeeldgemeente.nl.");

    public static Problem Address(string flag) => new(
        $"Geef bij {flag} een volledig adres dat met https:// begint.",
        $"Give a whole address that begins with https:// after {flag}.");

    public static Problem Unknown(string flag) => new(
        $"Ik ken '{flag}' niet. Met --help ziet u wat er kan; zet een naam met spaties tussen aanhalingstekens.",
        $"I do not know '{flag}'. Use --help to see what there is; put a name with spaces between quotes.");

    public static Problem WithoutValue(string flag) => new(
        $"Geef na {flag} een waarde. Met --help ziet u welke.",
        $"Give a value after {flag}. Use --help to see which.");

    public static Problem Twice(string flag) => new(
        $"{flag} staat er twee keer: laat er een weg.",
        $"{flag} is there twice: leave one out.");
}
