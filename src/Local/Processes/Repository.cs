namespace Praatplaat.Local.Processes;

/// <summary>The folder that holds the solution, found from where the program runs.</summary>
public static class Repository
{
    private const string Marker = "Praatplaat.slnx";

    public static string Root { get; } = FindFrom(AppContext.BaseDirectory);

    public static string Npm => Path.Combine(Root, "npm");

    /// <summary>What the local run keeps between two runs; git-ignored.</summary>
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
