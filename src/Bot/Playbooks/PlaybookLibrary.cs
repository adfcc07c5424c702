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
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*.json")
                .Where(file => Path.GetFileName(file) != PlaybookSchema.FileName)
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0 ? files : throw Unusable(folder, "has no .json file with a playbook");
    }

    private static IEnumerable<FileFault> DoubleIds(IEnumerable<PlaybookFile> files) =>
        files.Where(file => file.Playbook is not null)
            .GroupBy(file => file.Playbook!.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1), (same, later) =>
                new FileFault(later.Name, new PlaybookFault("id", $"'{same.Key}' is also the id of {same.First().Name}")));

    private static PlaybookException Unusable(string folder, string reason) =>
        new(folder, [new FileFault(folder, new PlaybookFault("the folder", reason))]);
}

/// <summary>
/// The playbooks cannot be used, so the bot does not start. The message has a line for every fault: file, place and reason.
/// </summary>
internal sealed class PlaybookException(string folder, IReadOnlyList<FileFault> faults)
    : Exception($"The playbooks in {folder} cannot be used:{string.Concat(faults.Select(Line))}")
{
    internal IReadOnlyList<FileFault> Faults => faults;

    private static string Line(FileFault at) => $"{Environment.NewLine}  {at.File}: {at.Fault.Place}: {at.Fault.Reason}";
}

/// <summary>A fault and the file that has it.</summary>
internal sealed record FileFault(string File, PlaybookFault Fault);

internal static class PlaybookRegistration
{
    /// <summary>
    /// Takes the playbooks from the folder in <c>Sessions:Playbooks</c>, which may be relative to the program;
    /// without it from <c>playbooks</c> beside the program. Reads them when the host starts, not here.
    /// </summary>
    internal static IServiceCollection AddPlaybooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => PlaybookLibrary.Load(Folder(configuration["Sessions:Playbooks"])));
        return services.AddHostedService<PlaybooksAtStart>();
    }

    private static string Folder(string? setting) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? "playbooks" : setting, AppContext.BaseDirectory);
}

/// <summary>
/// Makes the host load the library before it listens: asking for it here is what loads it, and a host
/// creates all of its services before it starts the first.
/// </summary>
internal sealed partial class PlaybooksAtStart(PlaybookLibrary library, ILogger<PlaybooksAtStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var playbook in library.All)
            Loaded(log, playbook.Id, playbook.Version, playbook.Rounds.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Playbook {Id} version {Version} loaded: {Rounds} rounds")]
    private static partial void Loaded(ILogger log, string id, int version, int rounds);
}
