using Praatplaat.Exports.Documents;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Chapters;

/// <summary>What the team says in its own words.</summary>
internal static class VisionChapter
{
    public static async Task<IReadOnlyList<Block>> CreateAsync(
        Matter matter, Theme theme, AnswerSource answers, CancellationToken cancellationToken)
    {
        List<Block> blocks = [.. ThemeChapter.Begin(matter, theme, startsPage: false)];
        if (!matter.Outcome.Shows(theme))
            return blocks;
        blocks.AddRange(Stand.Chapter(matter, theme));
        blocks.Add(new Heading(2, matter.Words["Doc.OwnWords"]));
        var count = 0;
        await foreach (var answer in answers(theme.State, cancellationToken))
        {
            if (count++ == Matter.MostLines)
                break;
            blocks.Add(new Line(Look.Quote, answer[FieldId.Answer]));
        }

        blocks.AddRange(ThemeChapter.More(matter, theme.Answered));
        return blocks;
    }
}
