using System.Diagnostics.CodeAnalysis;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>The playbooks that sessions can be started with. Every one in it has passed the check.</summary>
internal sealed class PlaybookLibrary
{
    private readonly Dictionary<string, Playbook> _byId;

    private PlaybookLibrary(IReadOnlyList<Playbook> playbooks)
    {
        All = playbooks;
        _byId = playbooks.ToDictionary(playbook => playbook.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of their file names.</summary>
    internal IReadOnlyList<Playbook> All { get; }

    /// <summary>The one that a session starts with when none was chosen: the first.</summary>
    internal Playbook Default => All[0];

    internal bool TryGet(string id, [NotNullWhen(true)] out Playbook? playbook) => _byId.TryGetValue(id, out playbook);

    /// <exception cref="PlaybookException">One of the files, or the folder, is not fit for use.</exception>
    internal static PlaybookLibrary Load(string folder)
    {
        var files = Files(folder).Select(PlaybookReader.Read).ToArray();
        var faults = files.SelectMany(file => file.Faults, (file, fault) => new FileFault(file.Name, fault))
            .Concat(DoubleIds(files))
            .ToArray();
        if (faults.Length > 0) throw new PlaybookException(folder, faults);
        return new PlaybookLibrary([.. files.Select(file => file.Playbook).OfType<Playbook>()]);
    }

    private static string[] Files(string folder)
    {
        if (!Directory.Exists(folder)) throw Unusable(folder, "does not exist");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw Unusable(folder, "has no .json file");
    }

    private static IEnumerable<FileFault> DoubleIds(IEnumerable<PlaybookFile> files) =>
        files.Where(file => file.Playbook is not null)
            .GroupBy(file => file.Playbook!.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1), (same, later) =>
                new FileFault(later.Name, new PlaybookFault("id", $"'{same.Key}' is also the id of {same.First().Name}")));

    private static PlaybookException Unusable(string folder, string reason) =>
        new(folder, [new FileFault(folder, new PlaybookFault("the folder", reason))]);
}
