using Praatplaat.Package.Options;

namespace Praatplaat.Package;

/// <summary>What to do with the package, once it is there.</summary>
internal static class Instructions
{
    private const string Trying = """


        Let op: zonder --website, --privacy en --terms wijst de app naar de bot zelf, die geen pagina toont. Dat is genoeg om te proberen.
        Note: without --website, --privacy and --terms the app points at the bot itself, which shows no page. That is enough to try it.
        """;

    public static string For(PackageOptions options) => $"""
        {Path.GetFullPath(options.Out)}

        Upload dit bestand in het Teams-beheercentrum: Teams-apps > Apps beheren > Acties > Nieuwe app uploaden.
        Upload this file in the Teams admin center: Teams apps > Manage apps > Actions > Upload new app.

        Berichteneindpunt van de Azure Bot / messaging endpoint of the Azure Bot: {options.Host.MessagingEndpoint}
        """ + (options.IsForTrying ? Trying : "");
}
