namespace Praatplaat.Docs.Tests.Guide;

/// <summary>A folder with the programs that the guide calls, which only note how they were called, and with the files that it calls for.</summary>
internal sealed class StandIns : IDisposable
{
    private const string Host = "praatplaat.voorbeeldgemeente.nl";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("praatplaat-guide-");

    public StandIns()
    {
        // What Azure gave, as azd writes it.
        var answers = $"""
            case "$name $*" in
              "azd env get-values") cat <<'END'
            AZURE_SUBSCRIPTION_ID="20000000-0000-0000-0000-000000000000"
            BOT_APP_ID="4a5d1c7e-0b62-4f0e-9d27-6c1f8e3b2a90"
            BOT_HOST="{Host}"
            AZURE_RESOURCE_GROUP="rg-praatplaat"
            SITE_NAME="app-praatplaat"
            TABLE_ENDPOINT="https://stpraatplaat.table.core.windows.net/"
            END
              ;;
              "az lock list"*) echo /subscriptions/1/locks/sessions ;;
              "az resource list"*) echo bot-praatplaat ;;
              "az ad signed-in-user show"*) echo 30000000-0000-0000-0000-000000000000 ;;
            esac
            """;
        foreach (var program in new[] { "az", "azd", "dotnet", "curl" })
        {
            var path = Path.Combine(folder.FullName, program);
            File.WriteAllText(path, $"#!/bin/bash\nname={program}\n{{ printf '%s' \"$name\"; printf ' <%s>' \"$@\"; echo; }} >> '{Calls}'\n{answers}\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        File.WriteAllText(Path.Combine(folder.FullName, "praatplaat-portable.zip"), "");
        // The hash of nothing, and one of a file that was not downloaded.
        File.WriteAllText(
            Path.Combine(folder.FullName, "SHA256SUMS"),
            $"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  praatplaat-portable.zip\n{new string('0', 64)}  praatplaat-linux-x64.zip\n");
    }

    public string Folder => folder.FullName;

    public string SearchPath => $"{folder.FullName}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";

    /// <summary>Each call, with what it was given between angles.</summary>
    public IReadOnlyList<string> Called => File.Exists(Calls) ? File.ReadAllLines(Calls) : [];

    private string Calls => Path.Combine(folder.FullName, "calls");

    public void Dispose() => folder.Delete(recursive: true);
}
