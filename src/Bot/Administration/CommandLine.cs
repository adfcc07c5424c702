using System.Diagnostics.CodeAnalysis;
using Praatplaat.Bot.Telemetry;

namespace Praatplaat.Bot.Administration;

/// <summary>What the program is asked to do. A mistyped word must not start a second bot on live data.</summary>
/// <param name="Command">One of <see cref="Commands"/>; null where the program is to be the bot.</param>
/// <param name="File">The file of a backup; null for a command without one.</param>
/// <param name="Settings">As for the bot.</param>
internal sealed record CommandLine(string? Command, string? File, string[] Settings)
{
    public const string Check = "--check";
    public const string Backup = "--backup";
    public const string Restore = "--restore";

    public const string Usage = """
        Praatplaat.Bot.dll                   be the bot
        Praatplaat.Bot.dll --check           look at all that it needs
        Praatplaat.Bot.dll --backup FILE     write all rows to a new file
        Praatplaat.Bot.dll --restore FILE    read them into empty tables

        Settings follow, such as --Storage:TableEndpoint https://ACCOUNT.table.core.windows.net.
        """;

    private static readonly HashSet<string> Commands = [Check, Backup, Restore];

    /// <summary>The sections of the settings, and the settings of the host that stand in none.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Teams", "Presses", "Outbox", "Storage", "Sessions", "Pages", "Telemetry", "Logging", "Kestrel", "hostBuilder", "urls", "http_ports", "https_ports",
        "environment", "contentRoot", "applicationName", "AllowedHosts", "shutdownTimeoutSeconds", TelemetryOptions.StandardConnection,
    };

    /// <param name="fault">A sentence; null where there is none.</param>
    /// <returns>False where an argument is no command and no setting, or where one lacks its file or its value.</returns>
    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out CommandLine? line, [NotNullWhen(false)] out string? fault)
    {
        (line, fault) = (null, null);
        string? command = null, file = null;
        var settings = new List<string>();
        for (var index = 0; index < args.Count; index++)
        {
            var argument = args[index];
            var hasNext = index + 1 < args.Count && !args[index + 1].StartsWith("--", StringComparison.Ordinal);
            if (Commands.Contains(argument))
            {
                if (command is not null)
                    fault = $"{command} and {argument} can't be done together.";
                else if (argument != Check && (!hasNext || args[index + 1].Length == 0))
                    fault = $"{argument} needs a file.";
                if (fault is not null)
                    return false;
                command = argument;
                file = command == Check ? null : args[++index];
            }
            else if (IsSetting(argument) && (argument.Contains('=', StringComparison.Ordinal) || hasNext))
            {
                settings.Add(argument);
                if (!argument.Contains('=', StringComparison.Ordinal))
                    settings.Add(args[++index]);
            }
            else
            {
                fault = IsSetting(argument) ? $"{argument} needs a value." : $"{argument} is no command and no setting.";
                return false;
            }
        }

        line = new CommandLine(command, file, [.. settings]);
        return true;
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument[2..].Split(':', '=')[0] is var name
        && (Known.Contains(name) || name.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase));
}
