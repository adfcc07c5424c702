using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads what people wrote in a closed round line by line, without who wrote it.</summary>
internal sealed partial class LineReader(AnswerStore answers, IOptions<SessionsOptions> options)
{
    private const int IdLength = 8;

    private const string SentenceEnds = ".!?…";

    /// <returns>In the order of the fields; null where an anonymous session has too few answers to show one.</returns>
    public async Task<IReadOnlyList<RoundLine>?> ReadAsync(Session session, RoundState round, CancellationToken cancellationToken)
    {
        var (lines, count) = (new List<RoundLine>(), 0);
        await foreach (var answer in answers.InRoundAsync(session.Id, round.Number, cancellationToken))
        {
            count++;
            foreach (var field in round.Fields)
                lines.AddRange(Statements(answer[field]).Select(line => Line(field, line)).Where(line => line.Text.Any(char.IsLetterOrDigit)));
        }

        if (Anonymity.Withholds(session, count, options.Value.LeastAnswers))
            return null;
        // By their texts: the order of rows would tell which lines are of one person.
        return [.. lines.DistinctBy(line => line.Id).OrderBy(line => line.From).ThenBy(line => line.Text, StringComparer.Ordinal)];
    }

    /// <summary>The id of a text on a card: the same each time that the card is made, and of nobody.</summary>
    internal static string IdOf(string of, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{of}\n{text}")))[..IdLength];

    /// <summary>A list is many statements. Sentences below each other are one: apart, the second would say what nobody meant.</summary>
    private static string[] Statements(string answer)
    {
        var lines = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.All(line => SentenceEnds.Contains(line[^1]) && ListMark().Match(line).Length == 0) ? [string.Join(' ', lines)] : lines;
    }

    private static RoundLine Line(FieldId field, string written)
    {
        var text = PlainText.Cut(PlainText.OneLine(ListMark().Replace(written, "")), Limits.KeyPoint);
        return new RoundLine(IdOf(Inputs.Field(field), text), field, text);
    }

    /// <summary>A bullet or a number before a line of a list, which is no list any more once its lines are apart: “- ”, “2. ”, “3) ”.</summary>
    [GeneratedRegex(@"^[-–—•*·\s]*(?:\d{1,2}[.)]\s+)?")]
    private static partial Regex ListMark();
}
