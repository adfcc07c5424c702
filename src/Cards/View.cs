using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>What every card of a session starts from.</summary>
/// <param name="Zone">In which times are shown.</param>
public sealed record View(Session Session, Playbook Playbook, Texts Texts, TimeZoneInfo Zone)
{
    /// <summary>The round as the playbook has it, by its number in this session.</summary>
    public Round Round(int number) => Playbook.Rounds.First(round => round.Id == Session.Rounds[number - 1].Key);

    /// <summary>The same by its state.</summary>
    public Round Round(RoundState state) => Round(state.Number);

    /// <summary>„Praatplaat Handhavingskoers · ronde 1 van 7”.</summary>
    public string Overline(RoundState round) =>
        Texts.Format("Frame.Round", Playbook.Name, round.Number, Session.Rounds.Count);

    /// <summary>„Onze handhavingskoers · team Handhaving”. Holds what people typed.</summary>
    public string Overline() => Session.Location.TeamName.Length == 0
        ? Session.Settings.Title
        : Texts.Format("Frame.Session", Session.Settings.Title, Session.Location.TeamName);

    /// <summary>„donderdag 12 november om 16:00”.</summary>
    public string Moment(DateTimeOffset at) => Texts.Format("Frame.Moment", Local(at).ToString("dddd d MMMM", Texts.Culture), Time(at));

    public string Day(DateTimeOffset at) => Local(at).ToString("d MMMM", Texts.Culture);

    public string Time(DateTimeOffset at) => Local(at).ToString("HH:mm", Texts.Culture);

    /// <summary>„ma 09:12”.</summary>
    public string Brief(DateTimeOffset at) => Local(at).ToString("ddd HH:mm", Texts.Culture);

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
