namespace Praatplaat.Local.Processes;

/// <summary>The folder that holds the solution, found by looking upwards from the running program.</summary>
public static class Repository
{
    private const string Marker = "Praatplaat.slnx";

    public static string Root { get; } = FindFrom(AppContext.BaseDirectory);

    public static string Npm => Path.Combine(Root, "npm");

    /// <summary>The folder for everything that is kept from one local run to the next. Git ignores it.</summary>
    public static string Data => Path.Combine(Root, ".data");

    public static string FindFrom(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        }

        throw CannotStartException.InBoth(
            $"Boven {start} is geen map met {Marker}: start dit vanuit de broncode.",
            $"No folder above {start} holds {Marker}: run this from the source code.");
    }
}
