using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Praatplaat.Local.Processes;

/// <param name="Bot">The address of the bot, without <c>/api/messages</c>.</param>
public sealed record PlaygroundOptions(Uri Bot)
{
    /// <summary>The preferred port, or null for a free one. The Playground chooses another port when this one is taken.</summary>
    public int? Port { get; init; }
}

/// <summary>The Microsoft 365 Agents Playground, which shows Teams as a web page on this machine.</summary>
public sealed class Playground : IAsyncDisposable
{
    private const string PortLine = "Listening on ";

    private readonly ChildProcess _process;
    private readonly DirectoryInfo _folder;

    private Playground(ChildProcess process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    /// <summary>The web page.</summary>
    public Uri Url { get; private set; } = new("http://localhost");

    /// <summary>The connector, which the bot calls.</summary>
    public Uri ServiceUrl => new(Url, "_connector");

    public int ProcessId => _process.Id;

    /// <summary>Starts the Playground. It does not need the bot until a page is opened; then it waits 15 seconds for it.</summary>
    /// <exception cref="CannotStartException">Node.js is missing, or the Playground did not start.</exception>
    public static async Task<Playground> StartAsync(PlaygroundOptions options, CancellationToken cancellationToken)
    {
        var port = options.Port ?? FreePort.Next();
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Data, "playground", $"{port}"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, PlaygroundSettings.FileName), PlaygroundSettings.Write(), cancellationToken);

        var start = new ProcessStartInfo { WorkingDirectory = folder.FullName };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        string[] arguments = ["start", "-e", $"{new Uri(options.Bot, "api/messages")}", "-c", "msteams", "-p", $"{port}", "--dt"];
        var listening = new TaskCompletionSource<int>();
        var process = await NodeProgram.StartAsync(
            start, "@microsoft/m365agentsplayground/cli.js", arguments, line => ReadPort(line, listening), cancellationToken);
        return await new Playground(process, folder).WaitUntilReadyAsync(listening.Task, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    // The Playground may not have taken the preferred port: this line says which port it listens on.
    private static void ReadPort(string line, TaskCompletionSource<int> listening)
    {
        if (line.StartsWith(PortLine, StringComparison.Ordinal)
            && int.TryParse(line[PortLine.Length..], CultureInfo.InvariantCulture, out var port))
            listening.TrySetResult(port);
    }

    private Task<Playground> WaitUntilReadyAsync(Task<int> listening, CancellationToken cancellationToken) =>
        Readiness.WaitAsync(this, _process, "Microsoft 365 Agents Playground", async (http, token) =>
        {
            if (!listening.IsCompletedSuccessfully)
                return false;

            Url = new Uri($"http://localhost:{await listening}");
            return await http.GetStringAsync(new Uri(Url, "_debug/ping"), token) == "pong";
        }, cancellationToken);
}

/// <summary>The settings file of the Playground. It is YAML, and JSON is valid YAML, so the JSON writer escapes the names.</summary>
internal static class PlaygroundSettings
{
    public const string FileName = ".m365agentsplayground.yml";

    public static string Write() => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = DutchTeam.TenantId,
        ["bot"] = IdAndName(DutchTeam.BotId, DutchTeam.BotName),
        ["currentUser"] = Person(DutchTeam.Facilitator),
        ["users"] = new JsonArray([.. DutchTeam.Colleagues.Select(Person)]),
        ["personalChat"] = new JsonObject { ["id"] = DutchTeam.PersonalChatId },
        ["groupChat"] = IdAndName(DutchTeam.GroupChatId, "Groepschat"),
        ["team"] = new JsonObject
        {
            ["id"] = DutchTeam.TeamId,
            ["name"] = DutchTeam.Name,
            ["aadGroupId"] = DutchTeam.GroupId,
            ["channels"] = new JsonArray(IdAndName(DutchTeam.ChannelId, DutchTeam.ChannelName)),
        },
    }.ToJsonString();

    private static JsonObject IdAndName(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static JsonNode Person(TeamMember member) => new JsonObject
    {
        ["id"] = member.Id,
        ["name"] = member.Name,
        // This is how the Playground spells it.
        ["userPrincipleName"] = member.Email,
        ["aadObjectId"] = member.AadObjectId,
        ["givenName"] = member.GivenName,
        ["surname"] = member.Surname,
        ["email"] = member.Email,
    };
}
