using System.Globalization;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Reads what is still to be done by the closed rounds: the key points about that, or where there are none all that people wrote. Rounds of
/// which nothing is shown give nothing.
/// </summary>
internal sealed class DotItemReader(KeyPointStore keyPoints, LineReader lines)
{
    public async Task<DotItems> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var (chosen, written) = (new List<DotItem>(), new List<DotItem>());
        foreach (var round in session.Rounds.Where(round => round.Phase == RoundPhase.Closed))
        {
            if (await lines.ReadAsync(session, round, cancellationToken) is not { } shown)
                continue;
            written.AddRange(shown.Where(line => line.From == FieldId.Todo).Select(line => Item(round.Number, line.Text)));
            var points = await keyPoints.FindAsync(session.Id, round.Number, cancellationToken);
            chosen.AddRange(points.Where(point => point.From == FieldId.Todo).Select(point => Item(round.Number, point.Text)));
        }

        return chosen.Count > 0 ? new DotItems([.. chosen.Distinct()], AreKeyPoints: true) : new DotItems(written, AreKeyPoints: false);
    }

    private static DotItem Item(int round, string text) =>
        new(LineReader.IdOf(round.ToString(CultureInfo.InvariantCulture), text), round, text);
}
