using System.Diagnostics.CodeAnalysis;
using Praatplaat.Cards;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>
/// The playbooks that sessions can be started with. Every one in it has passed the check. Files with the same id are one playbook in more
/// languages.
/// </summary>
internal sealed class PlaybookLibrary
{
    /// <summary>The language of whoever begins a session without choosing another, where the playbook has it.</summary>
    private const string FirstLanguage = "nl";

    private readonly Dictionary<string, Playbook[]> _byId;

    private PlaybookLibrary(IReadOnlyList<Playbook[]> playbooks, IReadOnlyList<FileFault> leftOut)
    {
        All = [.. playbooks.Select(languages => languages[0])];
        LeftOut = leftOut;
        _byId = playbooks.ToDictionary(languages => languages[0].Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of their file names, each once: in Dutch where it has that, else in the language of its first file.</summary>
    internal IReadOnlyList<Playbook> All { get; }

    /// <summary>All that is wrong with files that are not fit for use, and with translations that don't fit the playbook that they are of.</summary>
    internal IReadOnlyList<FileFault> LeftOut { get; }

    /// <summary>The one that a session starts with when none was chosen: the first.</summary>
    internal Playbook Default => All[0];

    internal bool TryGet(string id, [NotNullWhen(true)] out Playbook? playbook)
    {
        playbook = InAllLanguages(id) is [var first, ..] ? first : null;
        return playbook is not null;
    }

    /// <summary>The same playbook in each language that it has, itself included.</summary>
    /// <param name="playbook">One that a session keeps: where today's files have other rounds, or another version, they are not the same.</param>
    internal IReadOnlyList<Playbook> TranslationsOf(Playbook playbook) =>
    [
        .. InAllLanguages(playbook.Id)
            .Where(other => other.Language != playbook.Language && Translation.Fault(playbook, other, "") is null)
            .Prepend(playbook)
            .OrderByDescending(other => other.Language == FirstLanguage),
    ];

    /// <summary>“nl, en”, for whoever runs the bot.</summary>
    internal string Languages(Playbook playbook) => string.Join(", ", TranslationsOf(playbook).Select(other => other.Language));

    private Playbook[] InAllLanguages(string id) => _byId.GetValueOrDefault(id) ?? [];

    /// <summary>What is not fit for use is left out, with all that is wrong with it: one bad file keeps no team from the others.</summary>
    /// <exception cref="PlaybookException">The folder has no file that is fit for use.</exception>
    internal static PlaybookLibrary Load(string folder)
    {
        var files = Files(folder).Select(PlaybookReader.Read).ToArray();
        FileFault[] faults = [.. files.SelectMany(file => file.Faults, (file, fault) => file.At(fault)), .. WithoutTexts(files)];
        var sound = Without(faults, files);
        FileFault[] doubles = [.. DoubleIds(sound)];
        var groups = Without(doubles, sound).GroupBy(file => file.Playbook!.Id, StringComparer.Ordinal).Select(OriginalFirst).ToArray();
        FileFault[] misfits = [.. groups.SelectMany(Misfits)];
        FileFault[] leftOut = [.. faults, .. doubles, .. misfits];
        if (groups.Length == 0) throw new PlaybookException(folder, leftOut);
        return new PlaybookLibrary([.. groups.Select(group => Without(misfits, group).Select(file => file.Playbook!).ToArray())], leftOut);
    }

    private static PlaybookFile[] Without(FileFault[] faults, PlaybookFile[] files) =>
        [.. files.Where(file => faults.All(fault => fault.File != file.Name))];

    private static PlaybookFile[] OriginalFirst(IEnumerable<PlaybookFile> files) =>
        [.. files.OrderByDescending(file => file.Playbook!.Language == FirstLanguage)];

    private static IEnumerable<FileFault> Misfits(PlaybookFile[] files) =>
        from file in files.Skip(1)
        let fault = Translation.Fault(files[0].Playbook!, file.Playbook!, files[0].Name)
        where fault is not null
        select file.At(fault);

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
        files.GroupBy(file => (file.Playbook!.Id, file.Playbook.Language))
            .SelectMany(same => same.Skip(1), (same, later) => later.At(
                new PlaybookFault("id", $"'{same.Key.Id}' is also the id of {same.First().Name}, in the same language")));

    /// <summary>Half of a card would be in another language.</summary>
    private static IEnumerable<FileFault> WithoutTexts(IEnumerable<PlaybookFile> files) =>
        from file in files
        where file is { Faults: [], Playbook: { } playbook } && Texts.For(playbook.Language).Language != playbook.Language
        select file.At(new PlaybookFault("language", $"is {file.Playbook!.Language}, in which the cards have no texts"));

    private static PlaybookException Unusable(string folder, string reason) =>
        new(folder, [new FileFault(folder, new PlaybookFault("the folder", reason), Line: null)]);
}

/// <summary>
/// No playbook can be used, so the bot does not start. The message has a line for every fault: file, line, place and reason.
/// </summary>
internal sealed class PlaybookException(string folder, IReadOnlyList<FileFault> faults)
    : Exception($"No playbook in {folder} can be used:{string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}"))}")
{
    internal IReadOnlyList<FileFault> Faults => faults;
}

/// <summary>A fault and the file that has it.</summary>
/// <param name="Line">Counted from 1; null where the fault is in no line.</param>
internal sealed record FileFault(string File, PlaybookFault Fault, int? Line)
{
    /// <summary>“poster.json, line 12: rounds[2].question: is blank”.</summary>
    public override string ToString() => $"{File}{(Line is { } line ? $", line {line}" : "")}: {Fault.Place}: {Fault.Reason}";
}

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
        {
            var languages = library.Languages(playbook);
            Loaded(log, playbook.Id, playbook.Version, languages, playbook.Rounds.Count);
        }

        foreach (var fault in library.LeftOut)
            LeftOut(log, fault);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Playbook {Id} version {Version} loaded ({Languages}): {Rounds} rounds")]
    private static partial void Loaded(ILogger log, string id, int version, string languages, int rounds);

    [LoggerMessage(Level = LogLevel.Error, Message = "A playbook file is left out: {Fault}")]
    private static partial void LeftOut(ILogger log, FileFault fault);
}
