using Praatplaat.Local.Processes;

namespace Praatplaat.Schemas;

/// <summary>A schema of Microsoft's. It is not part of the repository: it lies in a folder beside it.</summary>
internal sealed record SharedSchema(string File)
{
    /// <summary>Null where it is missing, as in a clone of the repository alone.</summary>
    public string? Find() =>
        new[] { Environment.GetEnvironmentVariable("PRAATPLAAT_SHARED"), Beside(".."), Beside("../..") }
            .Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.Combine(folder!, "schemas", File))
            .FirstOrDefault(System.IO.File.Exists);

    /// <summary>Skips the test where the schema is missing; in CI the test fails.</summary>
    public void Demand()
    {
        var reason = $"No schemas/{File} in ../shared or in the folder that PRAATPLAAT_SHARED names.";
        if (Find() is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip(reason);
        Assert.True(Find() is not null, reason);
    }

    private static string Beside(string up) => Path.GetFullPath(Path.Combine(Repository.Root, up, "shared"));
}
