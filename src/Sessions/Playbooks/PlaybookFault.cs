namespace Praatplaat.Sessions.Playbooks;

/// <summary>One thing that makes a playbook unfit for use.</summary>
/// <param name="Place">Where, as a path in the JSON: <c>rounds[2].question</c>.</param>
/// <param name="Reason">What is wrong, in English, for whoever writes the file.</param>
public sealed record PlaybookFault(string Place, string Reason);
