using System.IO.Compression;
using System.Runtime.CompilerServices;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Tests;

/// <summary>A document without names names nobody, and its order does not tell who wrote what.</summary>
public sealed class NamelessTests
{
    private static readonly ManagerReply Reply = new(
        Outcomes.Name(2), new ReplyTexts("We bellen eerst.", "", "De kosten."), new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    private static readonly Outcomes Session = new(12);

    private static Outcome Outcome
    {
        get
        {
            var outcome = Session.Outcome;
            var shared = Enumerable.Range(1, 12).Select(number => new SharedAction($"Actie {(char)('z' - number)}.", Outcomes.Name(number).Name));
            return outcome with
            {
                Themes = [.. outcome.Themes.Select(theme => theme with { Reply = Reply })],
                Actions = outcome.Actions with { Shared = [.. shared] },
            };
        }
    }

    [Fact]
    public async Task No_part_of_the_file_has_the_name_of_anybody()
    {
        using var named = await Papers.OfAsync(Outcome, Session.Answers);
        using var paper = await Papers.OfAsync(Outcome.WithoutNames(), ((AnswerSource)Session.Answers).WithoutNames());
        Assert.Empty(paper.Faults());
        var (with, without) = (TextOf(named), TextOf(paper));
        Assert.All(Enumerable.Range(1, 12).Select(number => Outcomes.Name(number).Name), name =>
        {
            Assert.Contains(name, with, StringComparison.Ordinal);
            Assert.DoesNotContain(name, without, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(paper.Paragraphs, text => text.Contains("2026, 09:0", StringComparison.Ordinal) && !text.StartsWith("Versie", StringComparison.Ordinal));
        Assert.Contains("Hier staat elk antwoord één keer, per thema. Namen en tijden zijn weggelaten, en de volgorde zegt niets.", paper.Paragraphs);
        Assert.Contains("De manager, 20 november 2026", paper.Paragraphs);
        Assert.Contains("Antwoord 12", paper.Paragraphs);
        Assert.Equal(
            Enumerable.Range(1, 12).Select(number => $"Actie {(char)('z' - number)}.").Order(StringComparer.Ordinal),
            paper.Paragraphs.Where(text => text.StartsWith("Actie ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_is_the_same_in_whatever_order_the_people_come()
    {
        using var paper = await Papers.OfAsync(Outcome.WithoutNames(), ((AnswerSource)Session.Answers).WithoutNames());
        using var other = await Papers.OfAsync(Outcome.WithoutNames(), ((AnswerSource)Reversed).WithoutNames());
        Assert.Equal(paper.Paragraphs, other.Paragraphs);
        Assert.Contains(paper.Paragraphs, text => text.Contains("7.Answer.12 ", StringComparison.Ordinal));
    }

    private static async IAsyncEnumerable<Answer> Reversed(RoundState round, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var answer in (await Session.Answers(round, cancellationToken).ToListAsync(cancellationToken)).AsEnumerable().Reverse())
            yield return answer;
    }

    private static string TextOf(Papers paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper.Bytes));
        return string.Concat(zip.Entries.Where(entry => !entry.FullName.EndsWith(".png", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
