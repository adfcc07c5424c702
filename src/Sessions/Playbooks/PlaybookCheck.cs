namespace Praatplaat.Sessions.Playbooks;

/// <summary>Whether a playbook can be shown as it is: nothing blank, nothing double, nothing that breaks a card.</summary>
public static class PlaybookCheck
{
    /// <summary>All faults, in the order of the file; none when the playbook is good.</summary>
    public static IReadOnlyList<PlaybookFault> Check(Playbook playbook) =>
    [
        .. Head(playbook),
        .. OpeningCheck.Check("opening", playbook.Opening),
        .. BackgroundCheck.Check("background", playbook.Background),
        .. RoundCheck.CheckAll("rounds", playbook.Rounds),
        .. ClosingCheck.Actions("actions", playbook.Actions),
        .. ClosingCheck.FurtherReading("furtherReading", playbook.FurtherReading),
        .. ClosingCheck.Source("source", playbook.Source),
    ];

    private static IEnumerable<PlaybookFault> Head(Playbook playbook) =>
    [
        .. Rule.Id("id", playbook.Id),
        .. Rule.That(playbook.Version >= 1, "version", "must be 1 or higher"),
        .. Rule.That(playbook.Language is "nl" or "en", "language", "must be nl or en"),
        .. Rule.Text("name", playbook.Name, PlaybookLimits.Title),
        .. Rule.Text("sessionTitle", playbook.SessionTitle, PlaybookLimits.Title),
    ];
}
