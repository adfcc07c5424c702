using System.Text.Json.Nodes;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>A folder of playbooks for one test, gone after it.</summary>
internal sealed class PlaybookFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbooks-");

    internal static string Tiny { get; } = Path.Combine(AppContext.BaseDirectory, "tiny");

    internal static string BuiltIn { get; } = Path.Combine(AppContext.BaseDirectory, "playbooks");

    internal string FullPath => _folder.FullName;

    /// <summary>The tiny playbook, with a change in it.</summary>
    internal PlaybookFolder With(string file, Action<JsonNode> change)
    {
        var playbook = JsonNode.Parse(TinyText())!;
        change(playbook);
        return With(file, playbook.ToJsonString());
    }

    internal PlaybookFolder With(string file, string content)
    {
        File.WriteAllText(Path.Combine(FullPath, file), content);
        return this;
    }

    internal static string TinyText() => File.ReadAllText(Path.Combine(Tiny, "tiny.json"));

    internal static string BuiltInText() => File.ReadAllText(Path.Combine(BuiltIn, "handhavingskoers.json"));

    public void Dispose() => _folder.Delete(recursive: true);
}
