namespace Praatplaat.Publishing.Tests.Published;

/// <summary>A copy of a folder, to change.</summary>
internal sealed class FolderCopy : IDisposable
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("praatplaat-");

    public FolderCopy(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(FullPath, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    public string FullPath => _copy.FullName;

    public void Change(string file, string text, string instead)
    {
        var path = Path.Combine(FullPath, file);
        var was = File.ReadAllText(path);
        Assert.Contains(text, was, StringComparison.Ordinal);
        File.WriteAllText(path, was.Replace(text, instead, StringComparison.Ordinal));
    }

    public void Dispose() => _copy.Delete(recursive: true);
}
