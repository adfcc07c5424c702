using System.Globalization;

namespace Praatplaat.Local.Running;

/// <summary>The flags of the command line.</summary>
/// <param name="Port">The port of the bot.</param>
/// <param name="PlaygroundPort">The port of the web page.</param>
/// <param name="Colleagues">Whether the five fictional colleagues answer by themselves.</param>
/// <param name="Fresh">Whether to delete the sessions of earlier runs.</param>
public sealed record LocalOptions(int Port = 3978, int PlaygroundPort = 56150, bool Colleagues = false, bool Fresh = false)
{
    public const string Usage = """
        dotnet run --project src/Local [-- vlaggen / flags]

          --colleagues            vijf fictieve collega's antwoorden mee / five fictional colleagues answer too
          --port 3978             poort van de bot / port of the bot
          --playground-port 56150 poort van de webpagina / port of the web page
          --fresh                 vergeet eerdere sessies (maakt .data leeg) / forget earlier sessions (empties .data)

        dotnet run --project src/Local -- preview BESTAND / FILE

          alle kaarten van een praatplaat op één pagina / all cards of a playbook on one page
        """;

    /// <returns>Null when a flag is unknown or a port number is invalid: then show <see cref="Usage"/>.</returns>
    public static LocalOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new LocalOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var next = arguments[i] switch
            {
                "--colleagues" => options with { Colleagues = true },
                "--fresh" => options with { Fresh = true },
                "--port" when ReadPort(arguments, ++i) is { } port => options with { Port = port },
                "--playground-port" when ReadPort(arguments, ++i) is { } port => options with { PlaygroundPort = port },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
        }

        return options;
    }

    private static int? ReadPort(IReadOnlyList<string> arguments, int index) =>
        index < arguments.Count
        && ushort.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port > 0 ? port : null;
}
