using System.Globalization;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>What every card of a session starts from, with the phrases that many cards share.</summary>
/// <param name="Hours">When the team works. Times are shown in its time zone.</param>
public sealed record View(Session Session, Playbook Playbook, Texts Texts, WorkingHours Hours)
{
    /// <summary>From how many answers on an anonymous session shows them.</summary>
    public int LeastAnswers { get; init; } = Anonymity.LeastAnswers;

    /// <summary>Whether people are chosen with Teams' people picker: some clients show an empty field in its place.</summary>
    public bool UsesPeoplePicker { get; init; }

    /// <summary>The playbooks from which the set-up may choose, each in its languages; empty where nothing can be chosen.</summary>
    public IReadOnlyList<IReadOnlyList<Playbook>> Posters { get; init; } = [];

    /// <summary>The playbook in each language from which the set-up may choose, itself included; empty where nothing can be chosen.</summary>
    public IReadOnlyList<Playbook> Translations { get; init; } = [];

    /// <summary>From how many voters on dots are counted.</summary>
    internal int LeastVoters => Anonymity.LeastVoters(Session, LeastAnswers);

    /// <summary>When the rounds open and close.</summary>
    internal IReadOnlyList<PlannedRound> Plan => Sessions.Plan.Of(Session, Hours);

    /// <summary>The same in the language of a translation of its playbook.</summary>
    public View In(Playbook translation) => this with { Playbook = translation, Texts = Texts.For(translation.Language) };

    /// <summary>The same with another of the playbooks that may be chosen. With an id that none of them has nothing changes.</summary>
    public View WithPoster(string id) =>
        id != Playbook.Id && Posters.FirstOrDefault(languages => languages[0].Id == id) is { } other
            ? In(other[0]) with { Translations = other }
            : this;

    /// <summary>The round as the playbook has it.</summary>
    /// <param name="number">Its number in this session, counted from 1.</param>
    public Round Round(int number) => Round(Session.Rounds[number - 1]);

    /// <remarks>Without its scale where this session does not ask where people stand.</remarks>
    public Round Round(RoundState state) => Playbook.Rounds.FirstOrDefault(round => round.Id == state.Key) is { } found
        ? state.Levels == found.Closed()?.Answers.Count ? found : found.WithoutClosed()
        : LostRound.Of(state, Texts);

    /// <summary>“Praatplaat Handhavingskoers · ronde 1 van 7”.</summary>
    public string Overline(RoundState round) => Texts.Format("Frame.Round", Playbook.Name, Number(round));

    /// <summary>“ronde 1 van 7”; “ronde 1” where some are left out, as the numbers then say nothing of how many there are to go.</summary>
    internal string Number(RoundState round) => SkipsRounds
        ? Texts.Format("Frame.Number", round.Number)
        : Texts.Format("Frame.NumberOf", round.Number, Session.Rounds.Count);

    internal bool SkipsRounds => Session.Rounds.Any(round => round.IsSkipped);

    /// <summary>“Onze handhavingskoers · team Handhaving”. Holds typed text.</summary>
    public string Overline() => Session.Location.TeamName.Length == 0
        ? Session.Settings.Title
        : Texts.Format("Frame.Session", Session.Settings.Title, Session.Location.TeamName);

    /// <summary>“2. Onze handhavingskoers · team Handhaving”, in a list of sessions. Holds typed text.</summary>
    internal string Listed(int number) => $"{number.ToString(CultureInfo.InvariantCulture)}. {Overline()}";

    /// <summary>“9 november – 19 november”, from the start to the end or the last close.</summary>
    internal string Period() => Period(Day);

    /// <summary>“9 november 2026 – 19 november 2026”.</summary>
    internal string PeriodWithYears() => Period(DayWithYear);

    /// <summary>“12 november 2026”.</summary>
    internal string DayWithYear(DateTimeOffset at) => Local(at).ToString("d MMMM yyyy", Texts.Culture);

    private string Period(Func<DateTimeOffset, string> day)
    {
        var from = day(Session.StartedAt ?? Session.CreatedAt);
        var last = Session.EndedAt ?? Session.LastClosed?.ClosedAt;
        return last is null || day(last.Value) == from ? from : $"{from} – {day(last.Value)}";
    }

    /// <summary>“donderdag 12 november om 16.00 uur”.</summary>
    public string Moment(DateTimeOffset at) => Texts.Format("Frame.Moment", Weekday(at), Time(at));

    /// <summary>“donderdag 12 november”.</summary>
    internal string Weekday(DateTimeOffset at) => Local(at).ToString("dddd d MMMM", Texts.Culture);

    /// <summary>“12 november”.</summary>
    public string Day(DateTimeOffset at) => Local(at).ToString("d MMMM", Texts.Culture);

    /// <inheritdoc cref="Day(DateTimeOffset)"/>
    internal string Day(DateOnly day) => day.ToString("d MMMM", Texts.Culture);

    public string Time(DateTimeOffset at) => Clock(TimeOnly.FromDateTime(Local(at).DateTime));

    /// <summary>“ma 9.12 uur”.</summary>
    public string Brief(DateTimeOffset at) => $"{Local(at).ToString("ddd", Texts.Culture)} {Time(at)}";

    /// <summary>“di 24 nov 9.00 uur”.</summary>
    public string DayAndTime(DateTimeOffset at) => $"{Local(at).ToString("ddd d MMM", Texts.Culture)} {Time(at)}";

    internal string Clock(TimeOnly time) => time.ToString(Texts["Frame.Clock"], Texts.Culture);

    internal CardHeader Header(RoundState round, string state) =>
        new(Round(round).Sign, Overline(round), Round(round).Title, state);

    /// <summary>“open tot do 16.00 uur”, or “open” where the round has no deadline.</summary>
    internal string OpenState(RoundState round) =>
        Session.PausedAt is null && round.ClosesAt is { } at ? Texts.Format("State.OpenUntil", Brief(at)) : Texts["State.Open"];

    /// <summary>“✔ afgerond · 9 van 12”.</summary>
    internal string ClosedState(Progress progress) => Texts.Format("State.Closed", progress.Answered, progress.Members);

    /// <summary>What follows “tot”: “donderdag 12 november om 16.00 uur”, or “Sanne de Wit de ronde sluit”. May hold a name.</summary>
    internal string Until(RoundState round) => Session.PausedAt is null && round.ClosesAt is { } at
        ? Texts.Format("Until.Deadline", Moment(at))
        : Texts.Format("Until.ByHand", Session.Facilitator.Name);

    /// <summary>The name to show with an answer. Null in an anonymous session, whatever was stored.</summary>
    internal string? NameOf(Answer answer) => Session.IsAnonymous ? null : answer.By.Name;

    /// <summary>A sentence about who get the summary. Holds names.</summary>
    internal string Reads(string key) => Name(key, Session.SummaryReaders());

    /// <summary>A sentence about one person or two.</summary>
    internal string Name(string key, IReadOnlyList<Person> people) => Texts.Count(
        key, people.Count, people is [var first, var second] ? Texts.Format("Names.Two", first.Name, second.Name) : people[0].Name);

    /// <summary>Why an anonymous session does not show what there is, and what helps.</summary>
    internal string Withheld(int answers) =>
        Texts.Count(Session.IsOver ? "Results.WithheldAtEnd" : "Results.Withheld", answers, LeastAnswers);

    /// <summary>Who made the talking poster, with a link in markdown.</summary>
    internal string Source()
    {
        var (name, address, telephone, date, link) = Playbook.Source;
        return string.Join(" · ", new[] { name, date, address, telephone, link is null ? null : OwnText.Link(link) }.OfType<string>());
    }

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Hours.Zone);
}
