using System.Globalization;

namespace Praatplaat.Local.Options;

/// <param name="Port">Where the bot listens.</param>
/// <param name="PlaygroundPort">Where the page for the browser is.</param>
/// <param name="Colleagues">Whether the five fictional colleagues answer by themselves.</param>
/// <param name="Fresh">Whether to forget the sessions of earlier runs.</param>
public sealed record LocalOptions(int Port = 3978, int PlaygroundPort = 56150, bool Colleagues = false, bool Fresh = false)
{
    /// <returns>Null when a flag is unknown or a port is no port: show <see cref="Usage"/>.</returns>
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
