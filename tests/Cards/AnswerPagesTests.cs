using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests;

/// <summary>A thousand answers, in the order in which storage returns them: by person, so neither by time nor by text.</summary>
public sealed class AnswerPagesTests
{
    private static readonly Session Named = new Stage(SampleTeams.Zilverdijk(12), Texts.Dutch).After(1);

    private static readonly Session Anonymous = Stage.Anonymously(Named);

    [Theory, InlineData(0), InlineData(1), InlineData(5), InlineData(6), InlineData(1000)]
    public void The_earliest_answers_are_kept(int count)
    {
        var (first, all) = (new FirstAnswers(Named), Many(count));
        foreach (var answer in all)
            first.Add(answer);

        Assert.Equal(all.OrderBy(answer => answer.At).ThenBy(answer => answer.By.Name, StringComparer.Ordinal).Take(5), first.Shown);
        Assert.Equal(count, first.Count);
    }

    [Fact]
    [Report(Report.AnonymousByNameOnly)]
    public void In_an_anonymous_session_the_first_answers_by_text_are_kept()
    {
        var (first, all) = (new FirstAnswers(Anonymous), Many(1000));
        foreach (var answer in all)
            first.Add(answer);

        Assert.Equal(all.OrderBy(answer => answer[FieldId.Answer], StringComparer.Ordinal).Take(5), first.Shown);
    }

    [Fact]
    public void Every_answer_is_on_one_page_and_the_pages_follow_the_order()
    {
        var (pages, all) = (new AnswerPages(Named), Many(1000));
        foreach (var answer in all)
            pages.Add(answer);

        var positions = Enumerable.Range(1, pages.Page(1).Of).SelectMany(number => pages.Page(number).Positions.Order());

        Assert.Equal(all.Select(answer => AnswerPosition.Of(Named, answer)).Order(), positions);
    }

    [Fact]
    public void People_who_wrote_the_same_at_the_same_time_are_all_shown()
    {
        var pages = new AnswerPages(Anonymous);
        var first = new FirstAnswers(Anonymous);
        foreach (var number in Enumerable.Range(0, 3))
        {
            pages.Add(Answer(number, 0, "Eerst bellen."));
            first.Add(Answer(number, 0, "Eerst bellen."));
        }

        Assert.Equal(3, pages.Page(1).Positions.Count);
        Assert.Equal(3, first.Shown.Count);
    }

    private static IReadOnlyList<Answer> Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(number =>
            Answer(number, minute: number * 7919 % 1009 / 2, $"{number * 104729 % 2003:D4} is wat ik vind.")),
    ];

    private static Answer Answer(int number, int minute, string text) => new(
        1,
        new Person(new PersonId($"7a1c0d52-3b5e-4f0a-9c1d-{number:d12}"), $"Persoon {number * 31 % 1000:D3}"),
        new Dictionary<FieldId, string> { [FieldId.Answer] = text, [FieldId.Doing] = "Bellen.", [FieldId.Todo] = "Brieven herschrijven." },
        Stage.Monday.AddMinutes(minute));
}
