namespace Praatplaat.Sessions.Playbooks;

/// <summary>A talking poster as data: what a session shows and asks, in the order in which it does.</summary>
/// <param name="Id">Stable name, <c>[a-z0-9-]{1,40}</c>; sessions keep it.</param>
/// <param name="Version">Raised when the content changes, so that a running session keeps the version it began with.</param>
/// <param name="Language">Language of the content: <c>nl</c> or <c>en</c>.</param>
/// <param name="Name">Shown in the header line of every card.</param>
/// <param name="SessionTitle">The title that the set-up card proposes.</param>
public sealed record Playbook(
    string Id,
    int Version,
    string Language,
    string Name,
    string SessionTitle,
    Opening Opening,
    Background Background,
    IReadOnlyList<Round> Rounds,
    ActionsQuestion Actions,
    FurtherReading FurtherReading,
    Source Source);

/// <summary>A public web page. Always absolute and https.</summary>
public sealed record Link(string Title, string Url);

/// <summary>Who made the poster, as the source line shows it.</summary>
public sealed record Source(string Name, string Address, string Telephone, string Date, Link Link);
