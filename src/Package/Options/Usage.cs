namespace Praatplaat.Package.Options;

internal static class Usage
{
    public const string Text = """
        dotnet run --project src/Package -- --app-id <guid> --host <naam / name>

          --app-id <guid>      app-id van de bot: client-id van de beheerde identiteit / app id of the bot: client id of the managed identity
          --host <name>        waar de bot bereikbaar is, zonder https:// / where the bot can be reached, without https://
          --developer <name>   wie de app aanbiedt, hooguit 32 tekens / who offers the app, 32 characters at most
          --website <https>    pagina met hulp bij de app / page with help about the app
          --privacy <https>    privacyverklaring / privacy statement
          --terms <https>      gebruiksvoorwaarden / terms of use
          --out <file>         het zipbestand / the zip; artifacts/praatplaat-<version>.zip
        """;
}
