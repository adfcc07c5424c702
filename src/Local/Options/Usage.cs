namespace Praatplaat.Local.Options;

public static class Usage
{
    public const string Text = """
        dotnet run --project src/Local [-- vlaggen / flags]

          --colleagues            vijf fictieve collega's antwoorden mee / five fictional colleagues answer too
          --port 3978             poort van de bot / port of the bot
          --playground-port 56150 poort van de webpagina / port of the web page
          --fresh                 vergeet eerdere sessies (maakt .data leeg) / forget earlier sessions (empties .data)
        """;
}
