using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>What chapters are made of: an outcome, in words.</summary>
internal sealed record Matter(Outcome Outcome, Words Words)
{
    /// <summary>So many lines of one kind a chapter has; all of them are in the annex.</summary>
    public const int MostLines = 15;

    /// <summary>The rounds that ask more than an answer.</summary>
    public IEnumerable<Theme> Themes => Outcome.Themes.Where(theme => !theme.Round.IsVision());

    public IEnumerable<Theme> Visions => Outcome.Themes.Where(theme => theme.Round.IsVision());

    /// <summary>What got dots, most first, but nothing of a round whose answers may not be read now.</summary>
    public IReadOnlyList<RankedItem> Ranked =>
    [
        .. (Outcome.Ranking is { IsWithheld: false } ranking ? ranking.Items : [])
            .Where(item => item.Dots > 0 && Outcome.Themes.Any(theme => theme.State.Number == item.Item.Round && Outcome.Shows(theme))),
    ];

    public string Day(DateTimeOffset at) => Local(at).ToString("d MMMM yyyy", Words.Culture);

    public string Moment(DateTimeOffset at) => Local(at).ToString("d MMMM yyyy, HH:mm", Words.Culture);

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Outcome.Zone);
}
