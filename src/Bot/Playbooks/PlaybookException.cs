using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>The playbooks cannot be used, so the bot does not start. The message has a line for every fault: file, place and reason.</summary>
internal sealed class PlaybookException(string folder, IReadOnlyList<FileFault> faults)
    : Exception($"The playbooks in {folder} cannot be used:{string.Concat(faults.Select(Line))}")
{
    internal IReadOnlyList<FileFault> Faults => faults;

    private static string Line(FileFault at) => $"{Environment.NewLine}  {at.File}: {at.Fault.Place}: {at.Fault.Reason}";
}

/// <summary>A fault and the file that has it.</summary>
internal sealed record FileFault(string File, PlaybookFault Fault);
