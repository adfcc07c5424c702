using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>One file of the folder, read and checked.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="Playbook">Null when the file has no usable JSON; may be there with faults.</param>
internal sealed record PlaybookFile(string Name, Playbook? Playbook, IReadOnlyList<PlaybookFault> Faults);
