using System.Globalization;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Reads what is still to be done by the closed rounds: of each round its key points about that, or where it has none all that people wrote.
/// Rounds of which nothing is shown give nothing.
/// </summary>
internal sealed class DotItemReader(KeyPointStore keyPoints, LineReader lines)
{
    public async Task<DotItems> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var (items, unchosen) = (new List<DotItem>(), new List<int>());
        foreach (var round in session.Rounds.Where(round => round.Phase == RoundPhase.Closed))
        {
            if (await lines.ReadAsync(session, round, cancellationToken) is not { } shown)
                continue;
            var points = await keyPoints.FindAsync(session.Id, round.Number, cancellationToken);
            string[] chosen = [.. points.Where(point => point.From == FieldId.Todo).Select(point => point.Text).Distinct()];
            string[] written = [.. shown.Where(line => line.From == FieldId.Todo).Select(line => line.Text)];
            if (chosen.Length == 0 && written.Length > 0)
                unchosen.Add(round.Number);
            items.AddRange((chosen.Length > 0 ? chosen : written).Select(text => Item(round.Number, text)));
        }

        return new DotItems(items, unchosen);
    }

    private static DotItem Item(int round, string text) =>
        new(LineReader.IdOf(round.ToString(CultureInfo.InvariantCulture), text), round, text);
}
